"""Which origin every stretch of every article comes from, and why."""
