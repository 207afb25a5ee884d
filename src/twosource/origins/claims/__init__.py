"""Who an article says its text is from."""
