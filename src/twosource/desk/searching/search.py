"""Search: what is typed, with filters, to a page of hits."""

from __future__ import annotations

from sqlalchemy import Connection

from twosource.model.filters import Filters
from twosource.model.hit import Hit
from twosource.model.page import Page


def search(connection: Connection, query: str, filters: Filters, *, limit: int = 20, offset: int = 0) -> Page[Hit]:
    """Return the articles that a query finds, by day of publication, the newest first; those without a day last.

    In a query all words are asked for; ``"words in quotes"`` stand so, side by side; ``OR`` between two asks for
    either; ``-word`` or ``NOT word`` leaves out. Case and accents do not matter, and "flood" finds "floods". Whatever
    is typed is a query: nothing raises. Without words, all articles that fit the filters are found.
    """
    raise NotImplementedError
