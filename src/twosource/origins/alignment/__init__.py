"""What two articles share: which sentences of one stand, copied or rewritten, in the other."""
