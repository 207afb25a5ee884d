"""What a desk lists and finds, on a terminal and as JSON."""
