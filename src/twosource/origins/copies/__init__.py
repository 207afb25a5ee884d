"""Articles as they arrive, one after another for years: which of those before them each of them shares text with."""
