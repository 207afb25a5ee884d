"""What became of findings from one analysis of a story to the next."""
