"""Which of the titles that a page gives is the article's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from twosource.cleaning.lines.headings import fold, split_outlet
from twosource.cleaning.metadata.head import PageHead
from twosource.cleaning.metadata.linked_data import list_texts

_MARK = re.compile(r"\s*(?:[|»·•:]|\s[-–—]|[-–—]\s)\s*")
_WORD = re.compile(r"\w+")
_LONGEST = 300  # characters; what is longer is a text
_ALIKE = 0.5  # of the words of the shorter title


def choose_title(head: PageHead, sites: Sequence[str]) -> tuple[str | None, str | None]:
    """Return the title of the article and the outlet that stood glued to it, None for what is not known.

    What readers see is the headline (``<h1>``), as long as other fields of the page are about the same:
    fields are often shortened for other sites, and headings may be the name of the site (``sites``) or a section.
    """
    fields = [*list_texts(head.article.get("headline")), *head.all("og:title", "twitter:title", "title"), head.title]
    cut = [_cut_site(unescape(field), sites) for field in fields if field and len(field) <= _LONGEST]
    outlet = next((outlet for _, outlet in cut if outlet), None)
    titles = [title for title, _ in cut if title and not _is_site(title, sites)]
    headings = [heading for heading in head.headings if len(heading) <= _LONGEST and not _is_site(heading, sites)]
    for heading in headings:
        if fold(heading) and any(_are_alike(heading, title) for title in titles):
            return _cut_site(heading, sites)[0], outlet
    return next(iter((*titles, *headings)), None), outlet


def _cut_site(title: str, sites: Sequence[str]) -> tuple[str, str | None]:
    """Return a title without the site's name at its end or its beginning, and the outlet found at its end."""
    title = " ".join(title.split())
    for mark in reversed(list(_MARK.finditer(title))):
        before, after = title[: mark.start()], title[mark.end() :]
        if before and _is_site(after, sites):
            return before, None
        if after and _is_site(before, sites):
            return after, None
    return split_outlet(title)


def _is_site(name: str, sites: Sequence[str]) -> bool:
    return fold(name) in {fold(site) for site in sites if site}


def _are_alike(heading: str, title: str) -> bool:
    if fold(heading) == fold(title):
        return True
    first, second = (set(_WORD.findall(words.casefold())) for words in (heading, title))
    least = min(len(first), len(second))
    return least > 1 and len(first & second) > _ALIKE * least
