"""A second opinion on pairs in doubt, where the user names who gives it; it chooses, our checks decide."""
