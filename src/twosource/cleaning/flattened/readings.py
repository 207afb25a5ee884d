"""What the rules read in the lines of a saved page, each line looked at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from twosource.cleaning.flattened.characters import BAR, DIGIT, Characters, read_characters
from twosource.cleaning.flattened.headed_lists import judge_named_lines
from twosource.cleaning.flattened.line_words import LineWords, read_words
from twosource.cleaning.lines.bylines import read_byline
from twosource.cleaning.lines.closing_lines import is_closing_line
from twosource.cleaning.lines.date_lines import read_date_line
from twosource.cleaning.lines.junk_lines import ends_a_sentence, name_junk
from twosource.model.published import DateEvidence

_LABEL = 60  # characters
_Read = tuple[bool, bool, str | None, DateEvidence | None, str | None]  # ends, closing, junk, date, byline


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """The lines of a page and what the rules say of each, list by list.

    ``weights``: words; ``figures``: digits, bars and bullets; ``ends``: whether it closes like a sentence;
    ``reasons``: why it is junk, or None; ``closing``: whether it is a credit that ends an article;
    ``dates`` and ``bylines``: what a line that is nothing else says.
    """

    lines: Sequence[str]
    weights: Sequence[int]
    figures: Sequence[int]
    ends: Sequence[bool]
    reasons: Sequence[str | None]
    closing: Sequence[bool]
    dates: Sequence[DateEvidence | None]
    bylines: Sequence[str | None]
    characters: Characters
    words: LineWords


def read_lines(lines: Sequence[str]) -> Readings:
    """Read ``lines``, one at least, none of which holds a line feed."""
    characters = read_characters(lines)
    words = read_words(characters)
    weights: list[int] = words.totals.tolist()
    read = [_read_label(line) if len(line) <= _LABEL else _read_line(line) for line in lines]
    return Readings(
        lines=lines,
        weights=weights,
        figures=characters.counts[:, [DIGIT, BAR]].sum(axis=1).tolist(),
        ends=[ends for ends, _, _, _, _ in read],
        reasons=judge_named_lines(lines, [junk for _, _, junk, _, _ in read], weights),
        closing=[closing for _, closing, _, _, _ in read],
        dates=[date for _, _, _, date, _ in read],
        bylines=[byline for _, _, _, _, byline in read],
        characters=characters,
        words=words,
    )


def _read_line(line: str) -> _Read:
    closing = is_closing_line(line)
    junk = None if closing else name_junk(line)
    return ends_a_sentence(line), closing, junk, read_date_line(line), read_byline(line)


@lru_cache(maxsize=1 << 14)
def _read_label(line: str) -> _Read:
    """Read a short line. Pages share their labels ("Home", "Share"), and repeat them: most need not be read again."""
    return _read_line(line)
