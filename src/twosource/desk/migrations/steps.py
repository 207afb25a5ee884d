"""What has to be done to a desk of an earlier version, one step a version. Steps are never changed once released."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Brings a desk from the version before to ``version``. ``what`` is done, in words.

    ``run`` gets a connection in a transaction and writes plain SQL: the tables of `schema` are those of today, not
    those of its day.
    """

    version: int
    what: str
    run: Callable[[Connection], None]


STEPS: Final[tuple[Step, ...]] = ()
