"""Rows of a table or list, each of them an article: which column is what, and the article in a row."""
