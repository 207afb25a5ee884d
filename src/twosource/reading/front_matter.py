"""What programs that save pages write above a Markdown text: title, address, author, date.

Three forms are read: YAML between lines of ``---`` and TOML between lines of ``+++``, of both only plain keys, strings
and flat lists, and the bare ``Title: …`` lines of services that turn pages into Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from twosource.model.envelope import NOTHING_SAID, Envelope
from twosource.reading.lists.addresses import is_web_address
from twosource.reading.moments import gather_dates

_FENCED = re.compile(
    r"\ufeff?\s{0,20}(?P<fence>---|\+\+\+)[ \t\r]*\n(?P<lines>(?s:.{0,20000}?))^(?P=fence)[ \t\r]*$\n?", re.MULTILINE
)
_BARE = re.compile(
    r"\ufeff?\s{0,20}(?P<lines>Title:[^\n]{0,1000}\n\s{0,20}URL Source:(?s:.{0,5000}?))^Markdown Content:[ \t\r]*$\n?",
    re.MULTILINE,
)
_PAIR = re.compile(r"(?P<key>[A-Za-z][\w .-]{0,40}?)\s*[:=](?:\s+|$)(?P<value>.*)")
_LISTED = re.compile(r"\s*-\s+(?P<value>.*)")
_WIKI_LINK = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]")
_TITLES = ("title", "headline")
_ADDRESSES = ("url", "link", "canonical", "canonical_url", "source_url", "url source", "permalink", "source")
_OUTLETS = ("outlet", "publication", "publisher", "newspaper", "site_name", "site", "source")
_AUTHORS = ("author", "authors", "byline", "by", "creator")
_SECTIONS = ("section", "category", "categories")
_LANGUAGES = ("language", "lang")
_DATES = ("date", "published", "pubdate", "publish_date", "date_published", "published_at", "published time")

Values = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What stands above a text, the text without it, and what of it could not be read."""

    envelope: Envelope
    body: str
    notes: tuple[str, ...] = ()


def has_front_matter(text: str) -> bool:
    """Tell whether the text begins with front matter that says something."""
    return _cut(text) is not None


def read_front_matter(text: str, known: Envelope = NOTHING_SAID) -> FrontMatter:
    r"""Return the text without its front matter, and ``known`` with what that says put in.

    >>> read_front_matter("---\ntitle: Ferry aground\n---\nThe ferry …").envelope.title
    'Ferry aground'
    """
    cut = _cut(text)
    if cut is None:
        return FrontMatter(envelope=known, body=text)
    values, body = cut
    fields = [(key, value) for key in _DATES for value in values.get(key, ())]
    dates, notes = gather_dates(fields, "metadata")
    envelope = replace(_put_in(known, values), dates=(*dates, *known.dates))
    return FrontMatter(envelope=envelope, body=body, notes=notes)


def _put_in(known: Envelope, values: Values) -> Envelope:
    addresses = (value for key in _ADDRESSES for value in values.get(key, ()) if is_web_address(value))
    outlets = (value for key in _OUTLETS for value in values.get(key, ()) if not is_web_address(value))
    return replace(
        known,
        url=next(addresses, known.url),
        title=_first(values, _TITLES) or known.title,
        outlet=next(outlets, known.outlet),
        bylines=tuple(value for key in _AUTHORS for value in values.get(key, ())) or known.bylines,
        section=_first(values, _SECTIONS) or known.section,
        language=_first(values, _LANGUAGES) or known.language,
    )


def _cut(text: str) -> tuple[Values, str] | None:
    match = _FENCED.match(text) or _BARE.match(text)
    values = _read_values(match["lines"]) if match else None
    return (values, text[match.end() :]) if match and values else None


def _read_values(lines: str) -> Values:
    values: dict[str, list[str]] = {}
    key = ""
    for line in lines.splitlines():
        pair = _PAIR.match(line)
        listed = _LISTED.match(line)
        if pair:
            key = pair["key"].casefold()
            values.setdefault(key, []).extend(_read_value(pair["value"]))
        elif listed and key:
            values[key].extend(_read_value(listed["value"]))
    return {key: tuple(found) for key, found in values.items()}


def _read_value(written: str) -> Iterator[str]:
    """Yield the string, or the strings of a list in brackets; a block of lines (``|``) is none."""
    value = _WIKI_LINK.sub(r"\1", written.strip())
    is_list = value.startswith("[") and value.endswith("]")
    for part in value[1:-1].split(",") if is_list else [value]:
        bare = part.strip()
        if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'":
            bare = bare[1:-1].strip()
        if bare and bare not in {"|", ">", "null", "~", "|-", ">-"}:
            yield bare


def _first(values: Values, keys: tuple[str, ...]) -> str | None:
    return next((value for key in keys for value in values.get(key, ())), None)
