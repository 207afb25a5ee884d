"""Scores what the package finds on labelled data: one file for each set, floors that only rise."""
