"""What speaks for the date of an article, and the decision about it."""
