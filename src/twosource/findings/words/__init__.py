"""The words of statements, as they are compared."""
