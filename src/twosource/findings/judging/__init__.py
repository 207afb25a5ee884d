"""A second opinion on pairs in doubt: what is asked, and where it moves a pair over the threshold or under it."""
