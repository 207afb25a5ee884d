"""A judge, whom the user names, and what of its answers stands."""
