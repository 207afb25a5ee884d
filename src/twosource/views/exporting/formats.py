"""The formats that comparisons can be written in, by name and by the ending of a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from twosource.errors import InputError
from twosource.model.comparison import Comparison
from twosource.views.exporting.annotations import write_annotations
from twosource.views.exporting.csv import CsvSettings, write_csv
from twosource.views.exporting.ftm import write_ftm
from twosource.views.exporting.html import write_html
from twosource.views.exporting.json import write_json
from twosource.views.exporting.jsonl import write_jsonl
from twosource.views.exporting.markdown import write_markdown
from twosource.views.exporting.ninjs import write_ninjs
from twosource.views.exporting.schema_org import write_schema_org

Writer: TypeAlias = Callable[[Iterable[Comparison]], Iterator[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format: its name, the endings of its files, its media type, its writer, and what one row or item of it is.

    ``about`` says in a few words what it is for. No two formats share an ending; one without any is asked for by name.
    """

    name: str
    endings: tuple[str, ...]
    media_type: str
    row: str
    about: str
    write: Writer


_ALL = (
    Format(
        name="json",
        endings=(".json",),
        media_type="application/json",
        row="a comparison",
        about="everything, as `twosource.comparison/1`",
        write=write_json,
    ),
    Format(
        name="jsonl",
        endings=(".jsonl", ".ndjson"),
        media_type="application/x-ndjson",
        row="a finding",
        about="findings with their statements, for scripts",
        write=write_jsonl,
    ),
    Format(
        name="csv",
        endings=(".csv", ".findings.csv"),
        media_type="text/csv",
        row="a finding",
        about="the table of findings",
        write=write_csv,
    ),
    Format(
        name="csv-statements",
        endings=(".statements.csv",),
        media_type="text/csv",
        row="a statement of a finding",
        about="the table of statements, with their quotations",
        write=partial(write_csv, settings=CsvSettings(table="statements")),
    ),
    Format(
        name="csv-articles",
        endings=(".articles.csv",),
        media_type="text/csv",
        row="an article",
        about="the table of articles",
        write=partial(write_csv, settings=CsvSettings(table="articles")),
    ),
    Format(
        name="csv-sources",
        endings=(".sources.csv",),
        media_type="text/csv",
        row="a source in a story",
        about="the table of those whom statements are attributed to",
        write=partial(write_csv, settings=CsvSettings(table="sources")),
    ),
    Format(
        name="csv-excel",
        endings=(".excel.csv",),
        media_type="text/csv",
        row="a finding",
        about="the table of findings with a byte order mark, which Excel needs for letters beyond ASCII",
        write=partial(write_csv, settings=CsvSettings(byte_order_mark=True)),
    ),
    Format(
        name="markdown",
        endings=(".md", ".markdown"),
        media_type="text/markdown",
        row="a story",
        about="the report, for pasting",
        write=write_markdown,
    ),
    Format(
        name="html",
        endings=(".html", ".htm"),
        media_type="text/html",
        row="a story",
        about="the report as one page that needs nothing else",
        write=write_html,
    ),
    Format(
        name="annotations",
        endings=(".annotations.jsonld", ".annotations.json"),
        media_type='application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
        row="a statement of a finding",
        about="W3C Web Annotation: statements as places in their articles",
        write=write_annotations,
    ),
    Format(
        name="ftm",
        endings=(".ftm.json", ".ftm.jsonl", ".ftm"),
        media_type="application/x-ndjson",
        row="an entity",
        about="FollowTheMoney: articles, people, organisations and notes for Aleph and its kin",
        write=write_ftm,
    ),
    Format(
        name="ninjs",
        endings=(".ninjs.jsonl", ".ninjs.json", ".ninjs"),
        media_type="application/x-ndjson",
        row="a story",
        about="IPTC ninjs 3.1: stories as news objects for editorial systems",
        write=write_ninjs,
    ),
    Format(
        name="schema.org",
        endings=(".schema.jsonld", ".schema.json"),
        media_type="application/ld+json",
        row="an article, a source or a claim",
        about="schema.org: NewsArticle and Claim for the web",
        write=write_schema_org,
    ),
)
FORMATS: dict[str, Format] = {each.name: each for each in _ALL}


def find_format(asked: str) -> Format:
    """Return the format of that name, or of the file's name by the longest ending that fits.

    Raises:
        InputError: there is no such format.
    """
    if asked in FORMATS:
        return FORMATS[asked]
    low = asked.casefold()
    endings = {ending: each for each in _ALL for ending in each.endings if low.endswith(ending)}
    if not endings:
        known = ", ".join(FORMATS)
        raise InputError(asked, f"neither a format nor a file whose ending says which; the formats are {known}")
    return endings[max(endings, key=len)]
