"""What could not be used, and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from twosource.desk.chunks import in_chunks, select_among
from twosource.desk.plain import make_plain
from twosource.desk.schema import FAILURES
from twosource.errors import InputError
from twosource.model.failure import Failure
from twosource.model.identity import content_id
from twosource.model.page import Page


def record_failures(connection: Connection, errors: Iterable[InputError], at: str) -> None:
    """Note inputs that could not be used; one that failed before is counted once more, with what happened last."""
    rows = {(row := _make_row(error, at))["id"]: row for error in errors}
    known = select(FAILURES.c.id)
    again = {row["id"] for row in select_among(connection, known, FAILURES.c.id, rows)}
    fresh = [row for name, row in rows.items() if name not in again]
    if fresh:
        connection.execute(insert(FAILURES), fresh)
    if again:
        changed = update(FAILURES).where(FAILURES.c.id == bindparam("failed"))
        values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in ("what", "kind", "last")}
        changed = changed.values(**values, times=FAILURES.c.times + 1)
        told = [rows[name] for name in sorted(again)]
        connection.execute(
            changed, [{"failed": row["id"]} | {f"new_{name}": row[name] for name in values} for row in told]
        )


def forget_failures(connection: Connection, given: Iterable[str]) -> None:
    """Take inputs off the list: they could be used now."""
    for chunk in in_chunks(map(_name, given)):
        connection.execute(delete(FAILURES).where(FAILURES.c.id.in_(chunk)))


def find_failures(connection: Connection, given: Iterable[str]) -> frozenset[str]:
    """Return those of some inputs that could not be used when they were given last."""
    asked = {_name(each): each for each in given}
    query = select(FAILURES.c.id)
    return frozenset(asked[row["id"]] for row in select_among(connection, query, FAILURES.c.id, asked))


def list_failures(connection: Connection, *, limit: int | None = 50, offset: int = 0) -> Page[Failure]:
    """Return the inputs that could not be used, the latest first."""
    total = connection.execute(select(func.count()).select_from(FAILURES)).scalar_one()
    columns = [column for column in FAILURES.c if column.name != "id"]
    query = select(*columns).order_by(FAILURES.c.last.desc(), FAILURES.c.given, FAILURES.c.id)
    rows = connection.execute(query.limit(limit).offset(offset)).mappings()
    return Page(items=tuple(Failure(**row) for row in rows), total=total, offset=offset)


def _name(given: str) -> str:
    return content_id("failure", given)


def _make_row(error: InputError, at: str) -> dict[str, Any]:
    return {
        "id": _name(error.given),
        "given": make_plain(error.given),
        "what": make_plain(error.what),
        "kind": type(error).__name__,
        "first": at,
        "last": at,
        "times": 1,
    }
