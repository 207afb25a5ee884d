"""A check of a typed sentence in words."""
