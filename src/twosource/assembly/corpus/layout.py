"""How a corpus lies in its folder: a folder a table, in it a folder a day, in that the parts.

What a reader of the results wants is in the tables of `RESULTS`; those of `BETWEEN` are what the steps hand on.
"""

from __future__ import annotations

from datetime import date
from typing import Final

ARTICLES, COPIES, FAILURES = "articles", "copies", "failures"
FOUND: Final = ("stories", "statements", "findings", "origins", "passages", "sources")
PAGES, CLEANED, TEXTS, GROUPED, PARAGRAPHS, TAGS = "pages", "cleaned", "texts", "grouped", "paragraphs", "tags"
RESULTS: Final = (ARTICLES, COPIES, *FOUND, FAILURES)
BETWEEN: Final = (PAGES, CLEANED, TEXTS, GROUPED, PARAGRAPHS, TAGS)

LEDGER: Final = "ledger.jsonl"
MANIFEST: Final = "manifest.json"
ASKED: Final = "asked.json"
RECEIPTS: Final = ".receipts"
UNDATED: Final = "undated"


def name_day(day: int | None) -> str:
    """Return the folder of a day (an ordinal), as Parquet readers know it.

    >>> name_day(739_677), name_day(None)
    ('day=2026-03-02', 'day=undated')
    """
    return f"day={UNDATED if day is None else date.fromordinal(day).isoformat()}"


def place_file(table: str, number: int, day: int | str | None = "", rest: str = "") -> str:
    """Return where the part of a table with this number stands, in the folder of its day where it has one."""
    inside = day if isinstance(day, str) else name_day(day)
    return "/".join(piece for piece in (table, inside, f"{number:06}{rest}.parquet") if piece)
