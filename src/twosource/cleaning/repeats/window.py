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

_HELD = 8  # octets held for each character that may be; texts have at most four, but a PDF may have pictures in it


def attach_repeated(items: Iterable[Item], settings: CleaningSettings) -> Iterator[tuple[Item, Repeated]]:
    """Yield each input, in order, with the lines that stand on page after page of its site, and why they are junk.

    The evidence for an input are the pages of its window: neighbours in the stream, no more than the settings allow to
    be held in memory. An input of no known site waits for nobody; those that wait are not lost where the user stops.
    """
    window: list[Item] = []
    try:
        for item in items:
            if not window and _site_of(item) is None:
                yield item, NOTHING_REPEATED
                continue
            window.append(item)
            if len(window) >= settings.window_pages or _is_large(window, settings.window_characters):
                yield from _judge_window(window)
                window = []
    except KeyboardInterrupt:
        yield from _judge_window(window)
        raise
    yield from _judge_window(window)


def _is_large(window: list[Item], most: int) -> bool:
    raws = [item for item in window if isinstance(item, RawArticle)]
    octets = sum(len(raw.octets or b"") for raw in raws)
    return sum(len(raw.content) for raw in raws) >= most or octets >= _HELD * most


def _site_of(item: Item) -> str | None:
    return find_site(item) if isinstance(item, RawArticle) else None


def _judge_window(window: list[Item]) -> list[tuple[Item, Repeated]]:
    sites = [_site_of(item) for item in window]
    counts = Counter(site for site in sites if site)
    seen = [
        see_page(item)
        for item, site in zip(window, sites, strict=True)
        if isinstance(item, RawArticle) and site and counts[site] >= LEAST_PAGES
    ]
    found = find_repeated(seen)
    return [(item, found.get(site or "", NOTHING_REPEATED)) for item, site in zip(window, sites, strict=True)]
