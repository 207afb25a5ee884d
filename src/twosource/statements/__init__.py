"""Who says what: sentences to statements, and the sources they name."""

from twosource.statements.extraction import extract_statements
from twosource.statements.former import follow_statements
from twosource.statements.settings import StatementSettings
from twosource.statements.sources.correcting import correct_sources
from twosource.statements.sources.joining import join_sources

__all__ = ["StatementSettings", "correct_sources", "extract_statements", "follow_statements", "join_sources"]
