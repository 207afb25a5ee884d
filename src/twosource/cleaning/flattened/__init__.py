"""Saved texts with their junk lines still in them, to a draft."""
