"""What was found out about a story into the desk, and out of it again."""
