"""The desk: one database of articles, stories, findings and corrections, in a file or on a PostgreSQL server.

`opening.open_store` opens it. Nothing is imported here: SQLAlchemy takes time to load, and most commands need no desk.
"""
