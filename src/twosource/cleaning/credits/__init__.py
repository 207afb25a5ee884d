"""Words that name where the text of an article came from."""
