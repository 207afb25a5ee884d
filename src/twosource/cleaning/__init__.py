"""The cleaning room."""
