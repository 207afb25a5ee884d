"""The nouns: frozen dataclasses, one file each, with ids derived from content."""
