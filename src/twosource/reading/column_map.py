"""Which column of a row holds what: told by its name, or by the user."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from twosource.errors import UnreadableError

_NOT_A_LETTER = re.compile(r"[^a-z0-9.]+")
_MOST_LISTED = 40  # columns named in a message


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMap:
    """The columns of each field of an article, the most trusted first: the first that is not empty counts.

    ``html`` is the whole page or the article's part of it, ``date`` the day of publication, ``fetched`` when the
    page was fetched. A column of a value inside of another is named with a dot ("source.name").
    """

    text: tuple[str, ...] = ()
    html: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    url: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    fetched: tuple[str, ...] = ()


FIELDS = tuple(field.name for field in fields(ColumnMap))

# Names as programs write them, without blanks, marks and capitals. Order is trust: the names of one program
# alone come first, everyday words last.
_KNOWN = {
    # news-please, fundus, newspaper4k and CC-News, trafilatura, JSON-LD, interfaces of publishers
    "text": "maintext plaintext text rawtext articletext fulltext bodytext articlebody body.plaintext bodyplaintext "
    "body fields.bodytext content.rendered content articlecontent newstext storytext article story",
    "html": "html.content html fields.body rawhtml pagehtml articlehtml bodyhtml contenthtml",
    "title": "title headline title.rendered articletitle newstitle webtitle titlepage titlerss heading",
    "url": "url canonicallink canonicalurl articleurl weburl html.respondedurl html.requestedurl respondedurl "
    "requestedurl permalink link uri source sourceurl",
    "outlet": "outlet publisher publisher.name sitename metasitename sourcehostname source.name sourcename "
    "source.title newspaper newspapername publication publicationname html.sourceinfo.publisher source sourcedomain "
    "domain hostname site website host",
    "bylines": "bylines byline authors author author.name creator writer journalist journalists",
    "date": "datepublish publishingdate publishdate datepublished publisheddate publishedat publicationdate "
    "webpublicationdate pubdate publishtime publishedtime published firstpublished posteddate dategmt date datetime "
    "time timestamp",
    "section": "section sectionname articlesection category categories",
    "language": "language metalang lang inlanguage",
    "fetched": "datedownload fetched fetchedat html.crawldate crawldate crawledat crawltime scrapedat scrapedate "
    "retrievedat retrieved downloaddate downloadedat accessed filedate",
}
_TRUST = {field: {name: rank for rank, name in enumerate(names.split())} for field, names in _KNOWN.items()}
_ALL_KNOWN = frozenset(name for ranks in _TRUST.values() for name in ranks)


def recognise_columns(names: Iterable[str], chosen: Sequence[tuple[str, str]] = ()) -> ColumnMap:
    """Return the map of these columns; what the user has ``chosen``, as (field, column), goes before any name."""
    by_user = {field: tuple(column for name, column in chosen if name == field) for field, _ in chosen}
    folded = [(fold_name(name), name) for name in names]
    return ColumnMap(**{field: by_user.get(field) or _rank(folded, _TRUST[field]) for field in FIELDS})


def find_wrong_choice(chosen: Sequence[tuple[str, str]]) -> str | None:
    """Return what is wrong with the columns the user has chosen, as (field, column); None when nothing is."""
    for field, column in chosen:
        if field not in FIELDS or not column:
            return f"columns has “{field}={column}”: give FIELD=COLUMN; the fields are {', '.join(FIELDS)}"
    return None


def fold_name(name: str) -> str:
    """Return the name without what programs write differently: "Publish_Date" and "publishDate" are one name."""
    return _NOT_A_LETTER.sub("", name.lower())


def is_known(name: str) -> bool:
    """Tell whether a column of this name has a meaning without being told."""
    return fold_name(name) in _ALL_KNOWN


def holds_text(columns: ColumnMap) -> bool:
    """Tell whether there is a column to take an article from."""
    return bool(columns.text or columns.html)


def refuse_columns(given: str, names: Iterable[str], absent: Sequence[str] = ()) -> UnreadableError:
    """Return the error for columns none of which holds the text of an article, or that lack chosen ones."""
    listed = [str(name) for name in names]
    shown = ", ".join(name[:_MOST_LISTED] for name in listed[:_MOST_LISTED]) or "none"
    more = f" and {len(listed) - _MOST_LISTED} more" if len(listed) > _MOST_LISTED else ""
    if absent:
        return UnreadableError(given, f"has no column {', '.join(absent)}; its columns are {shown}{more}")
    advice = "say which one does with --columns text=NAME"
    return UnreadableError(given, f"no column is known to hold the text of an article ({shown}{more})", advice)


def list_names(values: Mapping[str, object]) -> Iterator[str]:
    """Yield the names of the columns, and with a dot those of the values inside of them."""
    for name, value in values.items():
        yield name
        if isinstance(value, dict):
            yield from (f"{name}.{inner}" for inner in value if isinstance(inner, str))


def look_up(values: Mapping[str, object], column: str) -> object:
    """Return the value of a column, None when the row has none of that name."""
    if column in values:
        return values[column]
    outer, dot, inner = column.partition(".")
    found = values.get(outer) if dot else None
    return look_up(found, inner) if isinstance(found, dict) else None


def _rank(folded: Sequence[tuple[str, str]], trust: Mapping[str, int]) -> tuple[str, ...]:
    found = [(trust[short], name) for short, name in folded if short in trust]
    return tuple(name for _, name in sorted(found, key=lambda pair: pair[0]))
