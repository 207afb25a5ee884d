"""What could be corrected from where a reader stands."""
