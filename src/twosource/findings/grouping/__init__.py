"""Matches to groups without chaining, and the wording of each."""
