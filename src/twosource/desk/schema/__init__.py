"""The tables of a desk. Their comments are its documentation: the reference page is made of them.

Keys are integers in order of arrival and never used again; ids are derived from content and the same on every machine.
Times are ISO 8601 in UTC, days are ISO 8601. ``packed`` columns hold nouns as `packing` writes them: what other tools
want to read stands in columns of its own.
"""

from typing import Final

from twosource.desk.schema.articles import (
    ALIASES,
    ARTICLES,
    COPIES,
    JUNK,
    META,
    PAGES,
    SEARCHED,
    TRAITS,
    VERSIONS,
    is_doubtful,
    sure_day,
)
from twosource.desk.schema.parts import METADATA, Choice, ContentId
from twosource.desk.schema.people import ALERTS, CORRECTIONS, EVENTS, FAILURES, FEEDS, VISITS
from twosource.desk.schema.stories import (
    FINDING_ALIASES,
    FINDING_STATEMENTS,
    FINDINGS,
    PASSAGES,
    SOURCES,
    STATEMENTS,
    STORIES,
    name_findings,
    word_findings,
)

VERSION: Final = 3

__all__ = [
    "ALERTS",
    "ALIASES",
    "ARTICLES",
    "COPIES",
    "CORRECTIONS",
    "EVENTS",
    "FAILURES",
    "FEEDS",
    "FINDINGS",
    "FINDING_ALIASES",
    "FINDING_STATEMENTS",
    "JUNK",
    "META",
    "METADATA",
    "PAGES",
    "PASSAGES",
    "SEARCHED",
    "SOURCES",
    "STATEMENTS",
    "STORIES",
    "TRAITS",
    "VERSION",
    "VERSIONS",
    "VISITS",
    "Choice",
    "ContentId",
    "is_doubtful",
    "name_findings",
    "sure_day",
    "word_findings",
]
