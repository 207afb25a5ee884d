"""Full text search: words, phrases and filters, newest first, with one answer on SQLite and PostgreSQL."""
