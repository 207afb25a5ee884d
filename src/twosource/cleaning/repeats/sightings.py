"""The lines of a page as they were read, before anything is known about them: quickly, for every page of a stream."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from twosource.cleaning.pages.page_lines import INLINE
from twosource.cleaning.versions.addresses import key_address, name_site
from twosource.model.article import RawArticle

_MOST_LINES = 3_000  # of a page; more are a table or a log
_LONGEST = 5_000  # characters of a line; longer are scripts
_HEAD = 100_000  # characters in which a page gives its address
_CANONICAL = re.compile(r"<link\b[^<>]{0,300}\brel\s*=\s*[\"']?canonical\b[^<>]{0,900}>", re.IGNORECASE)
_HREF = re.compile(r"\bhref\s*=\s*[\"']?(https?://[^\"'\s<>]+)", re.IGNORECASE)
_INLINE_TAG = rf"</?(?:{'|'.join(sorted(INLINE))})\b[^<>]*+>"
_RUN = re.compile(rf">((?:[^<>]++|{_INLINE_TAG})++)", re.IGNORECASE)  # what stands between two tags of blocks
_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A page with its ``site``, its address (a key, or None), and its lines, each once, without extra blanks."""

    site: str
    address: str | None
    lines: frozenset[str]


def find_site(raw: RawArticle) -> str | None:
    """Return the host that an input was published on; None where it is unknown or the text is taken as it is."""
    return None if raw.markup == "as-is" else name_site(_find_url(raw))


def see_page(raw: RawArticle) -> Sighting:
    """Return the lines of an input whose site is known."""
    url = _find_url(raw)
    lines = _list_runs(raw.content) if raw.markup == "html" else raw.content.splitlines()
    tidied = dict.fromkeys(" ".join(line.split()) for line in lines[:_MOST_LINES])
    return Sighting(site=name_site(url) or "", address=key_address(url), lines=frozenset(tidied) - {""})


def _list_runs(content: str) -> list[str]:
    """Return the text between the tags of blocks; short scripts are among it, which no article holds."""
    runs = [run for run in _RUN.findall(content) if len(run) <= _LONGEST and not run.isspace()]
    return [unescape(_TAG.sub("", run) if "<" in run else run) for run in runs]


def _find_url(raw: RawArticle) -> str | None:
    return raw.envelope.url or (_find_address(raw.content) if raw.markup == "html" else None)


def _find_address(content: str) -> str | None:
    link = _CANONICAL.search(content[:_HEAD])
    href = _HREF.search(link.group()) if link else None
    return unescape(href.group(1)) if href else None
