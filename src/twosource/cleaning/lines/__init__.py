"""What a single line of a page is, whoever asks."""
