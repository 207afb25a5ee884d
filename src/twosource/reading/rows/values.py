"""What stands in a column, taken for what it is meant to be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from twosource.reading.lists.addresses import is_web_address

_MISSING = frozenset(["", "null", "none", "nan", "n/a", "nat", "<na>"])
_LONGEST_MISSING = 8  # characters, with blanks around
_BLANKS = re.compile(r"\s+")
_BETWEEN_NAMES = re.compile(r"\s*[;|]\s*")
_BY = re.compile(r"by\s+", re.IGNORECASE)
_LIST = re.compile(r"\[.*\]", re.DOTALL)
_LISTED = re.compile(r"""'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)\"""")
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_].{1,20})?", re.IGNORECASE | re.ASCII)
_HOST = re.compile(r"(?:https?://)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)/?", re.IGNORECASE | re.ASCII)
_LONGEST_NAME = 300
_MOST_NAMES = 50


def read_words(value: object) -> str | None:
    """Return text just as it stands; None where nothing is there, or another kind of value.

    Lists of paragraphs, and the body of fundus (``summary``, and ``sections`` of ``headline`` and ``paragraphs``)
    become paragraphs with a blank line between them.
    """
    if isinstance(value, str):
        return None if is_missing(value) else value
    paragraphs = list(_paragraphs(value, 0))
    return "\n\n".join(paragraphs) or None


def is_missing(value: object) -> bool:
    """Tell whether the value stands for nothing, as programs write it ("null", NaN)."""
    if isinstance(value, str):
        return not value.strip() or (len(value) <= _LONGEST_MISSING and value.strip().lower() in _MISSING)
    return value is None or value != value or (isinstance(value, list | dict) and not value)  # noqa: PLR0124 - NaN


def read_name(value: object) -> str | None:
    """Return a title or a name on one line; of a list its first, of an object its ``name``."""
    if isinstance(value, list):
        return next((name for each in value if (name := read_name(each))), None)
    if isinstance(value, dict):
        return read_name(value.get("name"))
    if not isinstance(value, str) or is_missing(value):
        return None
    return _BLANKS.sub(" ", value).strip()[:_LONGEST_NAME]


def read_names(value: object) -> tuple[str, ...]:
    """Return the names of authors: a list, a list as Python writes it, or names with semicolons between them."""
    if isinstance(value, str) and _LIST.fullmatch(value):
        value = [first or second for first, second in _LISTED.findall(value[: _LONGEST_NAME * _MOST_NAMES])]
    if isinstance(value, str):
        value = _BETWEEN_NAMES.split(_BLANKS.sub(" ", value[: _LONGEST_NAME * _MOST_NAMES]))
    names = [read_name(each) for each in (value if isinstance(value, list) else [value])]
    return tuple(dict.fromkeys(_BY.sub("", name, count=1) for name in names[:_MOST_NAMES] if name))


def read_first(value: object) -> str | None:
    """Return the first of several sections, written as a list or with semicolons between them."""
    return next(iter(read_names(value)), None)


def read_address(value: object) -> str | None:
    """Return the address of a page, None when the value is none."""
    stripped = value.strip() if isinstance(value, str) else ""
    return stripped if is_web_address(stripped) else None


def read_outlet(value: object) -> str | None:
    """Return who published; the host of a site stands for its name, the address of one page for nothing."""
    name = read_name(value)
    if name is None:
        return None
    host = _HOST.fullmatch(name)
    return host.group(1).lower() if host else None if read_address(name) else name


def read_language(value: object) -> str | None:
    """Return the code of a language ("en" of "en-GB"), None for what is none."""
    match = _LANGUAGE.fullmatch(value.strip()) if isinstance(value, str) and not is_missing(value) else None
    return match.group(1).lower() if match else None


def _paragraphs(value: object, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        if value.strip():
            yield value
    elif depth < len(("body", "sections", "section", "paragraphs")) + 1:
        yield from (words for part in _parts(value) for words in _paragraphs(part, depth + 1))


def _parts(value: object) -> Iterable[object]:
    if isinstance(value, list | tuple):
        return value
    if isinstance(value, dict):
        return [value.get(name) for name in ("summary", "sections", "headline", "paragraphs")]
    return ()
