"""Who published what is on the desk."""

from __future__ import annotations

from sqlalchemy import Connection

from twosource.model.filters import Filters
from twosource.model.listed import ListedOutlet
from twosource.model.page import Page


def list_outlets(
    connection: Connection, filters: Filters, *, limit: int | None = 50, offset: int = 0
) -> Page[ListedOutlet]:
    """Return outlets with the number of their articles that fit, those with the most first."""
    raise NotImplementedError
