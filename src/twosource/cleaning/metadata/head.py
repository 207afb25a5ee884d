"""What a page says about itself apart from its text: gathered once, for its particulars and its date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from twosource.cleaning.metadata.linked_data import LinkedData, choose_article, read_linked_data

_BLANK = re.compile(r"\s+")
_TAGS = ("meta", "link", "script", "title", "h1", "time")
_LONGEST = 600  # characters of a field
_MOST = 400  # elements of one tag; more are there to be in the way
_FEW = 20  # elements marked as an author's; the article's is among the first
_PIECES = 100  # runs of text in one element
_AUTHOR_MARKS = (
    "//*[@rel='author' or @itemprop='author']",
    "//*[contains(@class, 'uthor') or contains(@class, 'yline')]",  # "author-name", "c-Byline"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedTime:
    """A ``<time>`` of the page: its ``datetime``, its words, and whether it is marked as the day of publication."""

    value: str
    words: str
    is_publication: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHead:
    """The fields of a page, as written and in the order of the page.

    ``metas`` are names (in small letters) and contents; ``links`` are relations and addresses; ``nodes`` the
    objects of its JSON-LD, of which ``article`` describes the article; ``authors`` the words of the
    elements that are marked as its author, looked for only where no field names one.
    """

    metas: tuple[tuple[str, str], ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    nodes: tuple[LinkedData, ...] = ()
    article: LinkedData
    title: str = ""
    headings: tuple[str, ...] = ()
    times: tuple[MarkedTime, ...] = ()
    authors: tuple[str, ...] = ()
    language: str = ""

    def all(self, *names: str) -> Iterator[str]:
        """Yield the contents of the metas of these names, name by name."""
        return (content for name in names for given, content in self.metas if given == name)

    def first(self, *names: str) -> str | None:
        """Return the content of the first of these metas that the page has."""
        return next(self.all(*names), None)

    def link(self, relation: str) -> str | None:
        """Return the address of the first link with this relation."""
        return next((address for given, address in self.links if given == relation), None)


def read_head(tree: Any) -> PageHead:
    """Return the fields of a page. ``tree`` is an lxml element, the root of the page."""
    found: dict[str, list[Any]] = {tag: [] for tag in _TAGS}
    for element in tree.iter(*_TAGS):
        if len(found[element.tag]) < _MOST:
            found[element.tag].append(element)
    nodes = read_linked_data([element.text or "" for element in found["script"] if _is_linked_data(element)])
    article = choose_article(nodes)
    metas = tuple(_read_metas(found["meta"]))
    has_author = "author" in article or any("author" in name for name, _ in metas)
    return PageHead(
        metas=metas,
        links=tuple((_attribute(one, "rel").casefold(), _attribute(one, "href")) for one in found["link"]),
        nodes=nodes,
        article=article,
        title=next((words for one in found["title"] if (words := _words(one))), ""),
        headings=tuple(words for one in found["h1"] if (words := _words(one))),
        times=tuple(_read_time(one) for one in found["time"]),
        authors=() if has_author else _list_authors(tree),
        language=_attribute(tree, "lang") or _attribute(tree, "{http://www.w3.org/XML/1998/namespace}lang"),
    )


def _read_metas(elements: Sequence[Any]) -> Iterator[tuple[str, str]]:
    for element in elements:
        content = _attribute(element, "content")
        names = {_attribute(element, key).casefold() for key in ("property", "name", "itemprop")}
        yield from ((name, content) for name in sorted(names) if name and content)


def _read_time(element: Any) -> MarkedTime:
    marked = element.get("pubdate") is not None or "datePublished" in _attribute(element, "itemprop")
    return MarkedTime(value=_attribute(element, "datetime"), words=_words(element), is_publication=marked)


def _list_authors(tree: Any) -> tuple[str, ...]:
    for marks in _AUTHOR_MARKS:
        marked = tuple(words for element in tree.xpath(marks)[:_FEW] if (words := _words(element)))
        if marked:
            return marked
    return ()


def _is_linked_data(element: Any) -> bool:
    return "ld+json" in _attribute(element, "type").casefold()


def _attribute(element: Any, name: str) -> str:
    return (element.get(name) or "")[:_LONGEST].strip()


def _words(element: Any) -> str:
    return _BLANK.sub(" ", "".join(islice(element.itertext(), _PIECES))).strip()[:_LONGEST]
