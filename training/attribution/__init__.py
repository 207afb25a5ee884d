"""Train the attribution model: sources, cues, contents, names and pronouns in one pass of a small encoder."""
