"""An HTML page to a draft; what it dropped is kept as junk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

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
from twosource.cleaning.pages.main_text import JudgedPage, choose_text
from twosource.cleaning.pages.page_lines import PageLine, read_page_text
from twosource.cleaning.pages.parsing import parse_page
from twosource.cleaning.settings import CleaningSettings

_PARAGRAPH = 25  # words


def draft_from_page(content: str, settings: CleaningSettings, address: str | None = None) -> Draft | None:
    """Return the article of the page, None when there is none. Every other line is kept as junk.

    ``address`` is where the page was read from, where that is known.
    """
    tree = parse_page(content)
    if tree is None:
        return _draft_from_lines(strip_tags(content).splitlines(), settings)
    head = read_head(tree)
    read = read_page_text(tree)
    texts = [line.text for line in read.lines]
    page = read_particulars(head, texts, address)
    dates = find_page_dates(tree, head, page, texts, settings)
    extracted = extract_paragraphs(tree, read.spare)
    draft = _draft_found(extracted, page, read.lines, settings) or _draft_from_lines(texts, settings)
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


def _draft_found(
    extracted: Sequence[str], page: Particulars, lines: Sequence[PageLine], settings: CleaningSettings
) -> Draft | None:
    texts = [line.text for line in lines]
    reasons, folded = judge_lines(texts), [fold(text) for text in texts]
    found = choose_text(JudgedPage(lines=lines, folded=folded, reasons=reasons, title=page.title), extracted)
    text = "\n\n".join(found.paragraphs)
    if not any(ends_a_sentence(line) for line in found.paragraphs) or weigh(text) < settings.least_words:
        return None
    return Draft(
        text=text,
        title=page.title,
        outlet=page.outlet,
        bylines=tuple(dict.fromkeys((*page.authors, *found.bylines))),
        junk=tuple(found.junk),
    )


def _draft_from_lines(lines: list[str], settings: CleaningSettings) -> Draft | None:
    """Look at the page as a saved text: the second try, which asks for a paragraph at least."""
    draft = draft_from_text("\n".join(lines), settings)
    return draft if draft and weigh(draft.text) >= _PARAGRAPH else None
