"""A corpus of invented news in which it is known who copied what from whom, and what looks for it."""
