"""HTML pages to a draft."""
