"""The origins room."""
