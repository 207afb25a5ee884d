"""Articles and origins as a picture: how much of each article comes from where, and where to draw it."""
