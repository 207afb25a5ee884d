"""Who is quoted on the desk."""

from __future__ import annotations

from sqlalchemy import Connection

from twosource.model.filters import Filters
from twosource.model.listed import ListedSource
from twosource.model.page import Page


def list_sources(
    connection: Connection, filters: Filters, *, limit: int | None = 50, offset: int = 0
) -> Page[ListedSource]:
    """Return sources with what is attributed to them in articles that fit, those with the most statements first."""
    raise NotImplementedError
