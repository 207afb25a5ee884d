"""The findings room."""
