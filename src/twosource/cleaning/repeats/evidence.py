"""From the pages of a window to the lines of each site that stand on page after page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from twosource.cleaning.lines.bylines import read_agency_label, read_byline
from twosource.cleaning.lines.closing_lines import is_closing_line
from twosource.cleaning.lines.date_lines import read_date_line
from twosource.cleaning.lines.headings import fold
from twosource.cleaning.lines.junk_lines import weigh
from twosource.cleaning.repeats.kinship import (
    OwnText,
    choose_different,
    choose_unrelated,
    find_subject,
    find_telling_words,
)
from twosource.cleaning.repeats.sightings import Sighting

LEAST_PAGES = 3
_LONG = 8  # words; a line this long is a sentence or more, and two articles hardly ever share it by chance
_SHARE_LONG = 0.1  # of the pages
_SHARE_SHORT = 0.5  # "What happens next" may head a part of many articles
_TOPICAL = 0.34  # of the telling words of a line, found in what its page has for itself: then it belongs to it
_WORKED = re.compile(r"(?:additional )?(?:reporting|writing|editing|compiled|edited) by\b", re.IGNORECASE)
Repeated = Mapping[str, str]  # why a line is junk, by its folded form
NOTHING_REPEATED: Repeated = MappingProxyType({})


def find_repeated(pages: Iterable[Sighting]) -> dict[str, Repeated]:
    """Return for each site its lines that are junk by evidence, with the reason in words. The order does not matter."""
    sites: dict[str, list[Sighting]] = {}
    for page in pages:
        sites.setdefault(page.site, []).append(page)
    found = {site: _judge_site(_one_of_each(group)) for site, group in sites.items()}
    return {site: repeated for site, repeated in found.items() if repeated}


def _one_of_each(pages: Sequence[Sighting]) -> list[Sighting]:
    """Return one page for each address, in an order of their own: two readings of one page are no two pages."""
    kept: dict[str, Sighting] = {}
    for page in sorted(pages, key=lambda page: (page.address or "", sorted(page.lines)[:1], len(page.lines))):
        kept.setdefault(page.address or repr(len(kept)), page)
    return list(kept.values())


def _judge_site(pages: Sequence[Sighting]) -> Repeated:
    counts = Counter(line for page in pages for line in page.lines)
    shared = {line for line, count in counts.items() if count >= LEAST_PAGES}
    if not shared:
        return NOTHING_REPEATED
    long = {line for line in shared if weigh(line) >= _LONG}
    different = choose_different(pages, shared)
    unrelated = choose_unrelated(different) if long else []
    return {**_judge_lines(shared - long, different, _SHARE_SHORT), **_judge_lines(long, unrelated, _SHARE_LONG)}


def _judge_lines(lines: Iterable[str], texts: Sequence[OwnText], share: float) -> dict[str, str]:
    """Judge lines by pages that are no copies of each other; ``share`` is how many of them must have a line."""
    counts = {line: sum(line in text.page.lines for text in texts) for line in lines}
    least = max(LEAST_PAGES, share * len(texts))
    asked = sorted(line for line in counts if counts[line] >= least and fold(line) and not may_repeat(line))
    subjects = [find_subject(text) for text in texts] if asked else []
    return {
        fold(line): f"stands on {counts[line]} of {len(texts)} different pages of this site"
        for line in asked
        if not _is_topical(line, [own for text, own in zip(texts, subjects, strict=True) if line in text.page.lines])
    }


def may_repeat(line: str) -> bool:
    """Tell whether a line may stand on every page and be no junk: a byline, a date, the credits below an article."""
    named = read_byline(line) or read_agency_label(line) or read_date_line(line)
    return bool(named) or is_closing_line(line) or _WORKED.match(line) is not None


def _is_topical(line: str, subjects: Sequence[frozenset[str]]) -> bool:
    """Tell whether a line speaks of what the pages it stands on are about."""
    telling = find_telling_words(line)
    return bool(telling) and sum(len(telling & words) for words in subjects) >= _TOPICAL * len(telling) * len(subjects)
