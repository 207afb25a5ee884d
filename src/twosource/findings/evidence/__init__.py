"""What speaks for two statements being about one fact."""
