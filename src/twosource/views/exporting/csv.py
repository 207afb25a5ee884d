"""Comparisons as tables for spreadsheets and data tools: comma-separated values (RFC 4180)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from twosource.model.comparison import Comparison
from twosource.views.exporting.safety import show_controls
from twosource.views.exporting.tables.articles import ARTICLES
from twosource.views.exporting.tables.column import Cell, Table
from twosource.views.exporting.tables.findings import FINDINGS
from twosource.views.exporting.tables.sources import SOURCES
from twosource.views.exporting.tables.statements import STATEMENTS

TableName: TypeAlias = Literal["findings", "statements", "articles", "sources"]
TABLES: dict[TableName, Table[Any]] = {
    "findings": FINDINGS,
    "statements": STATEMENTS,
    "articles": ARTICLES,
    "sources": SOURCES,
}
BYTE_ORDER_MARK = "\ufeff"
# A cell is a formula by its first character, whatever invisible ones stand before it; some spreadsheets take the wide
# forms too. One that separates by semicolons begins a cell behind each of them, in spite of quotation marks.
_FORMULA = re.compile(
    r"(?:^|(?<=[;\t\r\n]))(?=[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvSettings:
    """How tables are written.

    ``table`` says which one. ``byte_order_mark`` is what Excel needs to read the file as UTF-8; it disturbs other
    readers. ``guard_formulas`` puts an apostrophe before words that a spreadsheet may calculate instead of show.
    """

    table: TableName = "findings"
    byte_order_mark: bool = False
    guard_formulas: bool = True


DEFAULTS = CsvSettings()


def write_csv(comparisons: Iterable[Comparison], settings: CsvSettings = DEFAULTS) -> Iterator[str]:
    """Yield the names of the columns, then a line for each row; every text in quotation marks, lines end in CR LF.

    In texts, control characters other than tabs and line ends are replaced by visible ones and halves of surrogate
    pairs by U+FFFD, one for one.
    """
    table = TABLES[settings.table]
    mark = BYTE_ORDER_MARK if settings.byte_order_mark else ""
    yield mark + _line([column.name for column in table.columns])
    for comparison in comparisons:
        for row in table.find_rows(comparison):
            yield _line([_write(cell, settings) for cell in table.fill(row)])


def _write(cell: Cell, settings: CsvSettings) -> Cell:
    if not isinstance(cell, str):
        return cell
    text = show_controls(cell)
    return _FORMULA.sub("'", text) if settings.guard_formulas else text


def may_calculate(text: str) -> bool:
    """Tell whether a spreadsheet may take a cell, or what it takes for one, for a formula (OWASP, "CSV Injection")."""
    return _FORMULA.search(text) is not None


def _line(cells: Sequence[Cell]) -> str:
    line = io.StringIO()
    csv.writer(line, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n").writerow(cells)
    return line.getvalue()
