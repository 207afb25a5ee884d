"""What a table is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from twosource.model.article import Article
from twosource.model.comparison import Comparison
from twosource.views.exporting.addresses import find_address

Cell: TypeAlias = str | int | float | None
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """A column: its name, what a cell of it tells, and how that is found for a row."""

    name: str
    meaning: str
    find: Callable[[Row], Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Generic[Row]):
    """A table: what one row of it is, its columns, and how the rows of a comparison are found."""

    name: str
    row: str
    columns: tuple[Column[Row], ...]
    find_rows: Callable[[Comparison], Iterable[Row]]

    def fill(self, row: Row) -> list[Cell]:
        """Return the cells of a row."""
        return [column.find(row) for column in self.columns]


def join_names(names: Iterable[str | None]) -> str:
    """Return each name once, in the order given, with semicolons between them."""
    return "; ".join(dict.fromkeys(name for name in names if name))


def join_ids(ids: Iterable[str]) -> str:
    """Return each id once, in the order given, with spaces between them."""
    return " ".join(dict.fromkeys(ids))


def article_columns(find: Callable[[Row], Article]) -> tuple[Column[Row], ...]:
    """Return the columns that tell of a row's article, the same ones in every table."""
    return (
        Column(name="article", meaning="id of the article", find=lambda row: find(row).id),
        Column(name="outlet", meaning="who published it; empty where unknown", find=lambda row: find(row).outlet),
        Column(name="title", meaning="its title; empty where unknown", find=lambda row: find(row).title),
        Column(name="published", meaning="its date, ISO 8601 cut to what is known", find=lambda row: _date(find(row))),
        Column(name="trust", meaning="of the date: stated, inferred or doubtful", find=lambda row: _trust(find(row))),
        Column(name="address", meaning="where its page is, if on the web", find=lambda row: find_address(find(row))),
        Column(name="from", meaning="where it was read, as given", find=lambda row: find(row).given),
    )


def _date(article: Article) -> str | None:
    published = article.published
    return None if published is None or published.value is None else published.value + (published.zone or "")


def _trust(article: Article) -> str | None:
    return None if article.published is None or article.published.value is None else article.published.trust
