"""Attributions inside one sentence: every way in which words say who says what."""
