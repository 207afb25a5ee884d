"""An HTML page to a draft, by trafilatura (Barbaresi 2021); what it dropped is kept as junk."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from typing import Any

from twosource.cleaning.dates.page_dates import find_page_dates
from twosource.cleaning.draft import Draft
from twosource.cleaning.flattened.body import judge_lines
from twosource.cleaning.flattened.saved_text import draft_from_text
from twosource.cleaning.lines.bylines import read_byline
from twosource.cleaning.lines.date_lines import read_date_line
from twosource.cleaning.lines.headings import fold
from twosource.cleaning.lines.junk_lines import ends_a_sentence, weigh
from twosource.cleaning.metadata.head import read_head
from twosource.cleaning.metadata.particulars import Particulars, read_particulars
from twosource.cleaning.pages.bare_text import strip_tags
from twosource.cleaning.pages.edges import restore_lost
from twosource.cleaning.pages.page_lines import PageLine, list_page_lines
from twosource.cleaning.settings import CleaningSettings
from twosource.model.article import Junk

_BLANK = re.compile(r"\s+")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_PARAGRAPH = 25  # words


def draft_from_page(content: str, settings: CleaningSettings, address: str | None = None) -> Draft | None:
    """Return the article of the page, None when there is none. Every other line is kept as junk.

    ``address`` is where the page was read from, where that is known.
    """
    import trafilatura

    _keep_quiet("trafilatura", "htmldate")
    content = _SURROGATE.sub("\ufffd", content)  # the parser stops at half a character
    tree = trafilatura.load_html(content)
    head = None if tree is None else read_head(tree)
    lines = [] if tree is None else list_page_lines(tree)
    if not lines or head is None:
        return _draft_from_lines(strip_tags(content).splitlines(), settings)
    texts = [line.text for line in lines]
    page = read_particulars(head, texts, address)
    found: Any = trafilatura.bare_extraction(content, include_comments=False, with_metadata=False)
    draft = _draft_found(found, page, lines, settings) if found is not None else None
    draft = draft or _draft_from_lines(texts, settings)
    dates = find_page_dates(tree, head, page, texts, settings)
    return None if draft is None else _with_particulars(replace(draft, dates=dates or draft.dates), page)


def _with_particulars(draft: Draft, page: Particulars) -> Draft:
    return replace(
        draft,
        title=draft.title or page.title,
        outlet=draft.outlet or page.outlet,
        section=page.section,
        url=page.url,
        language=page.language,
        original=page.addresses.original,
    )


def _keep_quiet(*libraries: str) -> None:
    # Without a handler of their own, warnings of libraries would be printed among our output.
    for name in libraries:
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())


def _draft_found(found: Any, page: Particulars, lines: list[PageLine], settings: CleaningSettings) -> Draft | None:
    text, bylines, dropped = _sift(found.text or "", page.title)
    sentences = [line for line in text.split("\n\n") if ends_a_sentence(line)]
    if not sentences or weigh(text) < settings.least_words:
        return None
    text = restore_lost(lines, text)
    return Draft(
        text=text,
        title=page.title,
        outlet=page.outlet,
        bylines=tuple(dict.fromkeys((*page.authors, *bylines))),
        junk=(*dropped, *_outside(lines, text, page.title)),
    )


def _draft_from_lines(lines: list[str], settings: CleaningSettings) -> Draft | None:
    """Look at the page as a saved text: the second try, which asks for a paragraph at least."""
    draft = draft_from_text("\n".join(lines), settings)
    return draft if draft and weigh(draft.text) >= _PARAGRAPH else None


def _sift(text: str, title: str | None) -> tuple[str, list[str], list[Junk]]:
    """Return the text without the lines that are no part of it, the bylines among them, and the junk."""
    lines = [_tidy(line) for line in text.split("\n") if line.strip()]
    reasons = judge_lines(lines)
    kept, bylines, dropped = [], [], []
    for line, reason in zip(lines, reasons, strict=True):
        byline = read_byline(line)
        why = "repeats the title" if title and fold(line) == fold(title) else reason
        why = "the date line of the page" if read_date_line(line) else why
        if byline:
            bylines.append(byline)
        elif why:
            dropped.append(Junk(text=line, why=why))
        else:
            kept.append(line)
    return "\n\n".join(kept), bylines, dropped


def _outside(lines: list[PageLine], text: str, title: str | None) -> list[Junk]:
    """Return the lines of the page that the text does not hold, with the place they stood in."""
    held = fold(text)
    reasons = judge_lines([line.text for line in lines])
    dropped = []
    for line, reason in zip(lines, reasons, strict=True):
        folded = fold(line.text)
        if not folded or folded in held:
            continue
        why = "repeats the title" if title and folded == fold(title) else reason or line.place
        dropped.append(Junk(text=line.text, why=why))
    return dropped


def _tidy(line: str) -> str:
    return _BLANK.sub(" ", line).strip()
