"""How well a line model finds articles and titles on labelled pages, end to end."""

from __future__ import annotations

from collections.abc import Sequence

from training.line_pages import Page

from twosource.cleaning.draft import Draft
from twosource.cleaning.flattened.line_model import LineModel
from twosource.cleaning.flattened.saved_text import draft_from_text
from twosource.cleaning.lines.headings import fold
from twosource.cleaning.lines.junk_lines import ends_a_sentence, weigh
from twosource.cleaning.settings import CleaningSettings

_SENTENCE = 4  # words


def score_pages(pages: Sequence[Page], models: Sequence[LineModel]) -> str:
    """Return character F1 of what is kept, and the share of pages with their first and last sentence and title."""
    right = given = wanted = 0
    ends: list[tuple[bool, bool]] = []
    titles = []
    for page, model in zip(pages, models, strict=True):
        draft = draft_from_text("\n".join(page.lines), CleaningSettings(), model)
        kept = frozenset(draft.text.splitlines()) if draft else frozenset()
        counts = count(page, kept)
        right, given, wanted = right + counts[0], given + counts[1], wanted + counts[2]
        ends += keep_ends(page, kept)
        titles += [is_title(draft, page.title)] if page.title else []
    f1 = 2 * right / max(1, given + wanted)
    first, last = (sum(pair[side] for pair in ends) / max(1, len(ends)) for side in (0, 1))
    return (
        f"character F1 {f1:.4f} (P {right / max(1, given):.4f}, R {right / max(1, wanted):.4f}), "
        f"first sentence {first:.3f}, last {last:.3f}, title {sum(titles) / max(1, len(titles)):.3f} of {len(titles)}"
    )


def count(page: Page, kept: frozenset[str]) -> tuple[int, int, int]:
    """Return characters kept rightly, kept, and to keep; headlines and mixed lines count for neither."""
    right = given = wanted = 0
    for line, label in zip(page.lines, page.labels, strict=True):
        if label in {"body", "junk"}:
            is_kept = line.strip() in kept
            given += len(line) * is_kept
            wanted += len(line) * (label == "body")
            right += len(line) * (is_kept and label == "body")
    return right, given, wanted


def keep_ends(page: Page, kept: frozenset[str]) -> list[tuple[bool, bool]]:
    """Return whether the first and the last sentence of the article are kept; nothing for a page without sentences."""
    body = [line for line, label in zip(page.lines, page.labels, strict=True) if label == "body"]
    sentences = [line.strip() for line in body if ends_a_sentence(line) and weigh(line) >= _SENTENCE]
    return [(sentences[0] in kept, sentences[-1] in kept)] if sentences else []


def is_title(draft: Draft | None, title: str) -> bool:
    return draft is not None and fold(draft.title or "") == fold(title)
