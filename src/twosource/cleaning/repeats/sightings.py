"""The lines of a page as they were read, before anything is known about them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from twosource.cleaning.lines.bylines import read_agency_label, read_byline
from twosource.cleaning.lines.closing_lines import is_closing_line
from twosource.cleaning.lines.date_lines import read_date_line
from twosource.cleaning.lines.headings import fold
from twosource.cleaning.pages.bare_text import strip_tags
from twosource.cleaning.versions.addresses import key_address, name_site
from twosource.language.lexicon import load_terms
from twosource.model.article import RawArticle

LONG = 8  # words; a line this long is a sentence or more, and two articles hardly ever share it by chance
_MOST_LINES = 3_000  # of a page; more are a table or a log
_MOST_WORDS = 200  # of a line that are looked at
_HEAD = 100_000  # characters in which a page gives its address
_CANONICAL = re.compile(r"<link\b[^<>]{0,300}\brel\s*=\s*[\"']?canonical\b[^<>]{0,900}>", re.IGNORECASE)
_HREF = re.compile(r"\bhref\s*=\s*[\"']?(https?://[^\"'\s<>]+)", re.IGNORECASE)
_WORKED = re.compile(r"(?:additional )?(?:reporting|writing|editing|compiled|edited) by\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3,}")
Lines = dict[str, str]  # a line by its folded form


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A page with its ``site``, its address (a key, or None), and its lines by their folded form."""

    site: str
    address: str | None
    lines: Lines


def find_site(raw: RawArticle) -> str | None:
    """Return the host that an input was published on; None where it is unknown or the text is taken as it is."""
    return None if raw.markup == "as-is" else name_site(_find_url(raw))


def see_page(raw: RawArticle) -> Sighting:
    """Return the lines of an input whose site is known."""
    url = _find_url(raw)
    content = strip_tags(raw.content) if raw.markup == "html" else raw.content
    return Sighting(site=name_site(url) or "", address=key_address(url), lines=_fold_lines(content.splitlines()))


def _find_url(raw: RawArticle) -> str | None:
    return raw.envelope.url or (_find_address(raw.content) if raw.markup == "html" else None)


def _find_address(content: str) -> str | None:
    link = _CANONICAL.search(content[:_HEAD])
    href = _HREF.search(link.group()) if link else None
    return href.group(1) if href else None


def _fold_lines(lines: Iterable[str]) -> Lines:
    folded: Lines = {}
    for line in lines:
        key = fold(line)
        if key and len(folded) < _MOST_LINES:
            folded.setdefault(key, line.strip())
    return folded


def may_repeat(line: str) -> bool:
    """Tell whether a line may stand on every page and be no junk: a byline, a date, the credits below an article."""
    named = read_byline(line) or read_agency_label(line) or read_date_line(line)
    return bool(named) or is_closing_line(line) or _WORKED.match(line) is not None


def find_telling_words(lines: Iterable[str]) -> frozenset[str]:
    """Return the words that show what lines are about: names and rare words, not those of all news."""
    common, stops = load_terms("common-words"), load_terms("stop-words")
    words = {word for line in lines for word in _WORD.findall(line.casefold())[:_MOST_WORDS]}
    return frozenset(word for word in words if word not in common and word not in stops)
