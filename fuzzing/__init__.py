"""Inputs bred by what code they reach, against every reader, cleaning and the extraction of statements."""
