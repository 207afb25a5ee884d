"""The pages: each asks operations and fills a template."""
