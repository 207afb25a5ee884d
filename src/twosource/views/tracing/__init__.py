"""A trace for people: how much of the text stands elsewhere, in whom, in which words, and where it comes from."""
