"""Lines that a person has called junk, or the article's own: moved, and put where they stood."""
