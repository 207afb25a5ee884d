"""From the pages of a window to the lines of each site that stand on page after page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from twosource.cleaning.lines.junk_lines import weigh
from twosource.cleaning.repeats.kinship import choose_different, choose_unrelated
from twosource.cleaning.repeats.sightings import LONG, Sighting, find_telling_words, may_repeat

LEAST_PAGES = 3
_SHARE_LONG = 0.1  # of the pages; two articles about different things hardly ever share a whole sentence
_SHARE_SHORT = 0.5  # "What happens next" may head a part of many articles
_TOPICAL = 0.34  # of the telling words of a line, found in what its page has for itself: then it belongs to it
Repeated = Mapping[str, str]  # why a line is junk, by its folded form
NOTHING_REPEATED: Repeated = MappingProxyType({})


def find_repeated(pages: Iterable[Sighting]) -> dict[str, Repeated]:
    """Return for each site its lines that are junk by evidence, with the reason in words. The order does not matter."""
    sites: dict[str, list[Sighting]] = {}
    for page in pages:
        sites.setdefault(page.site, []).append(page)
    found = {site: _judge_site(group) for site, group in sites.items() if len(group) >= LEAST_PAGES}
    return {site: repeated for site, repeated in found.items() if repeated}


def _judge_site(pages: Sequence[Sighting]) -> Repeated:
    different = choose_different(sorted(_one_of_each(pages), key=_rank))
    unrelated = choose_unrelated(different)
    return {**_judge_lines(different, long=False), **_judge_lines(unrelated, long=True)}


def _judge_lines(pages: Sequence[Sighting], *, long: bool) -> dict[str, str]:
    """Judge the long or the short lines of pages that are no copies of each other."""
    counts = Counter(key for page in pages for key in page.lines)
    least = max(LEAST_PAGES, (_SHARE_LONG if long else _SHARE_SHORT) * len(pages))
    written = {key: line for page in pages for key, line in page.lines.items() if counts[key] >= least}
    asked = {key: line for key, line in written.items() if (weigh(line) >= LONG) == long and not may_repeat(line)}
    about = [_find_subject(page, counts) for page in pages] if asked else []
    return {
        key: f"stands on {counts[key]} of {len(pages)} different pages of this site"
        for key, line in sorted(asked.items())
        if not _is_topical(line, [words for page, words in zip(pages, about, strict=True) if key in page.lines])
    }


def _find_subject(page: Sighting, counts: Mapping[str, int]) -> frozenset[str]:
    """Return the telling words of the lines that this page alone has."""
    return find_telling_words(line for key, line in page.lines.items() if counts[key] == 1 and weigh(line) >= LONG)


def _is_topical(line: str, subjects: Sequence[frozenset[str]]) -> bool:
    """Tell whether a line speaks of what the pages it stands on are about."""
    telling = find_telling_words([line])
    return bool(telling) and sum(len(telling & words) for words in subjects) >= _TOPICAL * len(telling) * len(subjects)


def _one_of_each(pages: Sequence[Sighting]) -> list[Sighting]:
    """Return one page for each address: two readings of one page are no two pages."""
    kept: dict[str, Sighting] = {}
    for page in sorted(pages, key=_rank):
        kept.setdefault(page.address or "\n".join(page.lines), page)
    return list(kept.values())


def _rank(page: Sighting) -> tuple[str, str]:
    return page.address or "", "\n".join(page.lines)
