"""Nouns as small pieces of HTML for notebooks: `showing.show`."""
