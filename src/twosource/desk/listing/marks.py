"""What changes whenever something that is shown of a story may have changed."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from twosource.desk.plain import make_plain
from twosource.desk.schema import CORRECTIONS, STORIES
from twosource.model.identity import content_id

_COLUMNS = tuple(
    STORIES.c[name] for name in ("key", "id", "articles", "changed", "queued", "analysed", "findings", "merged_into")
)
_LAST = select(func.max(CORRECTIONS.c.key)).scalar_subquery().label("corrections")
_BY_ID = select(*_COLUMNS, _LAST)


def read_mark(connection: Connection, given: str) -> str | None:
    """Return the mark of the story that an id leads to, present or earlier; None where it leads to none.

    It is another one after an article of the story was added, taken out or got another text, after the story was
    analysed or queued, and after any correction was made.
    """
    row = connection.execute(_BY_ID.where(STORIES.c.id == make_plain(given))).first()
    passed: set[int] = set()
    while row is not None and row.merged_into is not None and row.key not in passed:
        passed.add(row.key)
        row = connection.execute(_BY_ID.where(STORIES.c.key == row.merged_into)).first() or row
    return None if row is None else content_id("mark", *row)
