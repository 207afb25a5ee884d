"""What a page says about itself: title, outlet, authors, section, address, language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from twosource.cleaning.lines.bylines import read_byline, strip_by
from twosource.cleaning.metadata.addresses import Addresses, find_addresses
from twosource.cleaning.metadata.authors import name_authors
from twosource.cleaning.metadata.head import PageHead
from twosource.cleaning.metadata.linked_data import list_names, list_texts
from twosource.cleaning.metadata.publishers import list_deliverers, list_site_names, name_outlet
from twosource.cleaning.metadata.titles import choose_title

_SECTION = 60  # characters of a section's name
_AUTHOR = 80  # characters of the names in one field
_NAME_WORDS = 5  # of names that no "by" stands before
_FRONT = frozenset(["home", "homepage", "start", "startseite", "news", "front page", "index"])
_AUTHOR_FIELDS = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
    "cxenseparse:author", "article.author", "rbauthors",
)  # fmt: skip
_SECTION_FIELDS = ("article:section", "parsely-section", "cxenseparse:section", "section", "article.section")


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """What a page says about itself; None and empty for what it does not say.

    ``url`` is the address it calls its own, ``addresses`` all that it names. ``authors`` are names as written, of
    people, agencies and desks. ``language`` is what the page declares, an ISO 639-1 code; pages
    declare wrongly, so it is a hint only.
    """

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    section: str | None = None
    url: str | None = None
    addresses: Addresses
    language: str | None = None


def read_particulars(head: PageHead, lines: Sequence[str], given_url: str | None = None) -> Particulars:
    """Return the particulars of a page from its fields.

    ``lines`` are the visible lines of the page; those that hold its copyright tell the names of the house from
    those of authors. ``given_url`` is the address it was read from, where that is known.
    """
    sites = list_site_names(head)
    addresses = find_addresses(head, given_url)
    title, suffix = choose_title(head, sites)
    outlet = name_outlet(sites, addresses.own, suffix)
    authors = name_authors("; ".join(_list_authors(head)), (*sites, outlet), lines)
    return Particulars(
        title=title,
        outlet=outlet,
        authors=tuple(dict.fromkeys((*authors, *list_deliverers(sites, outlet)))),
        section=_find_section(head),
        url=next(iter(addresses.own), None),
        addresses=addresses,
        language=_find_language(head),
    )


def _list_authors(head: PageHead) -> Iterator[str]:
    """Yield the names in the first kind of field that has any."""
    fields = (
        [name for name, _ in list_names(head.article.get("author") or head.article.get("creator"), head.nodes)],
        [unescape(name) for name in head.all(*_AUTHOR_FIELDS)],
        [name for words in head.authors if (name := _read_marked(words))][:1],  # others stand below comments
    )
    for names in fields:
        usable = [name for name in names if 0 < len(name) <= _AUTHOR and "://" not in name and "@" not in name]
        if usable:
            yield from dict.fromkeys(usable)
            return


def _read_marked(words: str) -> str | None:
    """Return the names in an element marked as the author's, which may hold a picture's words and a date too."""
    byline = read_byline(words) or (read_byline(f"By {words}") if len(words.split()) <= _NAME_WORDS else None)
    return strip_by(byline) if byline else None


def _find_section(head: PageHead) -> str | None:
    stated = [*list_texts(head.article.get("articleSection")), *head.all(*_SECTION_FIELDS), *_list_crumbs(head)]
    usable = (" ".join(unescape(name).split()) for name in stated if "://" not in name)
    return next((name for name in usable if 0 < len(name) <= _SECTION and name.casefold() not in _FRONT), None)


def _list_crumbs(head: PageHead) -> Iterator[str]:
    """Yield the names in the trail that leads to the page, without the front page and the page itself."""
    for node in head.nodes:
        items = node.get("itemListElement")
        if node.get("@type") == "BreadcrumbList" and isinstance(items, list):
            crumbs = [name for item in items if isinstance(item, dict) for name in _crumb(item)]
            yield from crumbs[1:-1]


def _crumb(item: dict[str, object]) -> list[str]:
    return list_texts(item.get("name")) or [name for name, _ in list_names(item.get("item"))][:1]


def _find_language(head: PageHead) -> str | None:
    stated = [*list_texts(head.article.get("inLanguage")), head.language, *head.all("og:locale", "content-language")]
    codes = (name.replace("_", "-").split("-")[0].strip().casefold() for name in stated)
    return next((code for code in codes if len(code) == len("en") and code.isascii() and code.isalpha()), None)
