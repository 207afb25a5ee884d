"""Who says so, and how many independent origins stand behind it."""
