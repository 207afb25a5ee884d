"""Texts of one article read at different times: which belong together, and what was changed."""
