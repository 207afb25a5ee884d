"""What a format is that comparisons can be written in: the port for views, and our own by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import TypeAlias

from twosource.model.comparison import Comparison

Writer: TypeAlias = Callable[[Iterable[Comparison]], Iterator[str]]
_WRITERS = "twosource.views.exporting"


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


def _load(writer: str, **settings: object) -> Writer:
    """Return a writer that is imported when it is first asked for a piece: to list the formats must cost nothing."""
    module, _, name = writer.partition(".")

    def write(comparisons: Iterable[Comparison]) -> Iterator[str]:
        loaded = import_module(f"{_WRITERS}.{module}")
        more = {"settings": loaded.CsvSettings(**settings)} if settings else {}
        yield from getattr(loaded, name)(comparisons, **more)

    return write


_ALL = (
    Format(
        name="json",
        endings=(".json",),
        media_type="application/json",
        row="a comparison",
        about="everything, as `twosource.comparison/1`",
        write=_load("json.write_json"),
    ),
    Format(
        name="jsonl",
        endings=(".jsonl", ".ndjson"),
        media_type="application/x-ndjson",
        row="a finding",
        about="findings with their statements, for scripts",
        write=_load("jsonl.write_jsonl"),
    ),
    Format(
        name="csv",
        endings=(".csv", ".findings.csv"),
        media_type="text/csv",
        row="a finding",
        about="the table of findings",
        write=_load("csv.write_csv"),
    ),
    Format(
        name="csv-statements",
        endings=(".statements.csv",),
        media_type="text/csv",
        row="a statement of a finding",
        about="the table of statements, with their quotations",
        write=_load("csv.write_csv", table="statements"),
    ),
    Format(
        name="csv-articles",
        endings=(".articles.csv",),
        media_type="text/csv",
        row="an article",
        about="the table of articles",
        write=_load("csv.write_csv", table="articles"),
    ),
    Format(
        name="csv-sources",
        endings=(".sources.csv",),
        media_type="text/csv",
        row="a source in a story",
        about="the table of those whom statements are attributed to",
        write=_load("csv.write_csv", table="sources"),
    ),
    Format(
        name="csv-excel",
        endings=(".excel.csv",),
        media_type="text/csv",
        row="a finding",
        about="the table of findings with a byte order mark, which Excel needs for letters beyond ASCII",
        write=_load("csv.write_csv", byte_order_mark=True),
    ),
    Format(
        name="markdown",
        endings=(".md", ".markdown"),
        media_type="text/markdown",
        row="a story",
        about="the report, for pasting",
        write=_load("markdown.write_markdown"),
    ),
    Format(
        name="html",
        endings=(".html", ".htm"),
        media_type="text/html",
        row="a story",
        about="the report as one page that needs nothing else",
        write=_load("html.write_html"),
    ),
    Format(
        name="document",
        endings=(".document.html", ".doc.html"),
        media_type="text/html",
        row="a story",
        about="the findings with their quotations, for pasting into Word, Google Docs or mail",
        write=_load("document.write_document"),
    ),
    Format(
        name="annotations",
        endings=(".annotations.jsonld", ".annotations.json"),
        media_type='application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
        row="a statement of a finding",
        about="W3C Web Annotation: statements as places in their articles",
        write=_load("annotations.write_annotations"),
    ),
    Format(
        name="ftm",
        endings=(".ftm.json", ".ftm.jsonl", ".ftm"),
        media_type="application/x-ndjson",
        row="an entity",
        about="FollowTheMoney: articles, people, organisations and notes for Aleph and its kin",
        write=_load("ftm.write_ftm"),
    ),
    Format(
        name="ninjs",
        endings=(".ninjs.jsonl", ".ninjs"),
        media_type="application/x-ndjson",
        row="a story",
        about="IPTC ninjs 3.1: stories as news objects for editorial systems",
        write=_load("ninjs.write_ninjs"),
    ),
    Format(
        name="schema.org",
        endings=(".schema.jsonld", ".schema.json"),
        media_type="application/ld+json",
        row="an article, a source or a claim",
        about="schema.org: NewsArticle and Claim for the web",
        write=_load("schema_org.write_schema_org"),
    ),
)
FORMATS: dict[str, Format] = {each.name: each for each in _ALL}
