"""Saved searches that tell what became of findings since they last told."""
