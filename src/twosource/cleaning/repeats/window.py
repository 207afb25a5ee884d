"""A stream of inputs, looked at in windows: each page goes on with the lines that its site repeats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from twosource.cleaning.repeats.evidence import LEAST_PAGES, NOTHING_REPEATED, Repeated, find_repeated
from twosource.cleaning.repeats.sightings import find_site, see_page
from twosource.cleaning.settings import CleaningSettings
from twosource.errors import InputError
from twosource.model.article import RawArticle

Item = RawArticle | InputError


def attach_repeated(items: Iterable[Item], settings: CleaningSettings) -> Iterator[tuple[Item, Repeated]]:
    """Yield each input, in order, with the lines that stand on page after page of its site, and why they are junk.

    The evidence for an input are the pages of its window: neighbours in the stream, no more than the settings allow to
    be held in memory.
    """
    window: list[Item] = []
    characters = 0
    for item in items:
        window.append(item)
        characters += len(item.content) if isinstance(item, RawArticle) else 0
        if len(window) >= settings.window_pages or characters >= settings.window_characters:
            yield from _judge_window(window)
            window, characters = [], 0
    yield from _judge_window(window)


def _judge_window(window: list[Item]) -> list[tuple[Item, Repeated]]:
    sites = [find_site(item) if isinstance(item, RawArticle) else None for item in window]
    counts = Counter(site for site in sites if site)
    seen = [
        see_page(item)
        for item, site in zip(window, sites, strict=True)
        if isinstance(item, RawArticle) and site and counts[site] >= LEAST_PAGES
    ]
    found = find_repeated(seen)
    return [(item, found.get(site or "", NOTHING_REPEATED)) for item, site in zip(window, sites, strict=True)]
