"""Which statements are about one fact."""
