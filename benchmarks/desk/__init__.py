"""What a whole desk costs: adding as it grows, and adding and searching where a million articles are stored."""
