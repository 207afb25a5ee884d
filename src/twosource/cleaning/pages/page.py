"""An HTML page to a draft; what it dropped is kept as junk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from twosource.cleaning.dates.page_dates import find_page_dates
from twosource.cleaning.draft import Draft
from twosource.cleaning.flattened.body import judge_lines
from twosource.cleaning.flattened.saved_text import draft_from_text
from twosource.cleaning.lines.headings import fold
from twosource.cleaning.lines.junk_lines import ends_a_sentence, weigh
from twosource.cleaning.metadata.head import read_head
from twosource.cleaning.metadata.particulars import Particulars, read_particulars
from twosource.cleaning.pages.bare_text import strip_tags
from twosource.cleaning.pages.extraction import extract_paragraphs
from twosource.cleaning.pages.main_text import JudgedPage, MainText, choose_text
from twosource.cleaning.pages.page_lines import PageText, read_page_text
from twosource.cleaning.pages.parsing import parse_page
from twosource.cleaning.pages.stated_body import read_stated_body
from twosource.cleaning.settings import CleaningSettings

NO_TREE = "the page is broken or nested too deeply; its text was read without its structure"
STATED = "the page shows little or no text; it was read from what the page states about itself (JSON-LD)"
VAST = "the page is very large or deeply nested; only its first 10,000 lines were looked at, one by one"
_PARAGRAPH = 25  # words
_TRUSTED = 0.5  # share of an extraction that nothing speaks against
_TEASER = 3  # how many times as long a stated text must be as what a page shows of it
_MOST_LINES = 10_000  # of a page without a tree that are looked at


def draft_from_page(content: str, settings: CleaningSettings, address: str | None = None) -> Draft | None:
    """Return the article of the page, None when there is none. Every other line is kept as junk.

    ``address`` is where the page was read from, where that is known.
    """
    tree = parse_page(content)
    if tree is None:
        lines = [line for line in strip_tags(content).splitlines() if line.strip()]
        draft = _draft_from_lines(lines[:_MOST_LINES], settings)
        return draft and replace(draft, notes=(NO_TREE,))
    head = read_head(tree)
    read = read_page_text(tree)
    if not read.is_sane:
        tree.clear()  # there is too much to search for a date
    texts = [line.text for line in read.lines]
    page = read_particulars(head, texts, address)
    dates = find_page_dates(tree, head, page, texts, settings)
    stated = read_stated_body(head.article)
    draft = _draft_found(tree, read, page, stated, settings) if read.is_sane else None
    draft = _prefer_stated(draft or _draft_from_lines(texts, settings, page.title), stated)
    if draft is None:
        return None
    notes = draft.notes if read.is_sane else (*draft.notes, VAST)
    return _with_particulars(replace(draft, dates=dates or draft.dates, notes=notes), page)


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


def _draft_found(
    tree: Any, read: PageText, page: Particulars, stated: Sequence[str], settings: CleaningSettings
) -> Draft | None:
    found = _choose(tree, read, page, stated)
    text = "\n\n".join(found.paragraphs)
    if not any(ends_a_sentence(line) for line in found.paragraphs) or weigh(text) < settings.least_words:
        return None
    return Draft(
        text=text,
        title=page.title,
        outlet=page.outlet,
        bylines=tuple(dict.fromkeys((*page.authors, *found.bylines))),
        junk=found.junk,
    )


def _choose(tree: Any, read: PageText, page: Particulars, stated: Sequence[str]) -> MainText:
    """Return the text that the quick extraction found, or, where most of that is junk, the thorough one."""
    texts = [line.text for line in read.lines]
    judged = JudgedPage(
        lines=read.lines,
        folded=[fold(text) for text in texts],
        reasons=judge_lines(texts),
        title=fold(page.title or ""),
        stated=fold("".join(stated)),
    )
    quick = choose_text(judged, extract_paragraphs(tree, read.spare))
    if quick.trust >= _TRUSTED:
        return quick
    thorough = choose_text(judged, extract_paragraphs(tree, (), thorough=True))
    return thorough if thorough.trust >= quick.trust else quick


def _prefer_stated(draft: Draft | None, stated: Sequence[str]) -> Draft | None:
    """Return the draft, or the text that the page states where what it shows is a small part of that."""
    text = "\n\n".join(stated)
    if len(text) < _TEASER * len(draft.text if draft else "") or weigh(text) < _PARAGRAPH:
        return draft
    known = draft or Draft(text=text)
    return replace(known, text=text, notes=(*known.notes, STATED))


def _draft_from_lines(lines: Sequence[str], settings: CleaningSettings, title: str | None = None) -> Draft | None:
    """Look at the page as a saved text: the second try, which asks for a paragraph at least."""
    draft = draft_from_text("\n".join(line for line in lines if not title or fold(line) != fold(title)), settings)
    return draft if draft and weigh(draft.text) >= _PARAGRAPH else None
