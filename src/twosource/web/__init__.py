"""The desk in a browser: pages, and the same as an API."""
