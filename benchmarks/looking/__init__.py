"""What it takes to look at a large desk: its lists, one story, one source."""
