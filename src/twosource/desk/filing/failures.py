"""What could not be used, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection

from twosource.desk.filing.nouns import Failure
from twosource.errors import InputError


def record_failures(connection: Connection, errors: Iterable[InputError], at: str) -> None:
    """Note inputs that could not be used; one that failed before is counted once more, with what happened last."""
    raise NotImplementedError


def forget_failures(connection: Connection, given: Iterable[str]) -> None:
    """Take inputs off the list: they could be used now."""
    raise NotImplementedError


def list_failures(connection: Connection) -> Iterator[Failure]:
    """Yield the inputs that could not be used, the latest first."""
    raise NotImplementedError
