"""What the rules read in the lines of a saved page, each line looked at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.cleaning.flattened.characters import BAR, DIGIT, Characters, read_characters
from twosource.cleaning.flattened.headed_lists import judge_named_lines
from twosource.cleaning.flattened.line_words import LineWords, read_words
from twosource.cleaning.lines.bylines import read_byline
from twosource.cleaning.lines.closing_lines import is_closing_line
from twosource.cleaning.lines.date_lines import read_date_line
from twosource.cleaning.lines.junk_lines import ends_a_sentence, name_junk
from twosource.model.published import DateEvidence


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
    ends = [ends_a_sentence(line) for line in lines]
    closing = [is_closing_line(line) for line in lines]
    known = {line: name_junk(line) for line in dict.fromkeys(lines)}  # menus stand on a page twice and thrice
    named = [None if closes else known[line] for line, closes in zip(lines, closing, strict=True)]
    return Readings(
        lines=lines,
        weights=weights,
        figures=characters.counts[:, [DIGIT, BAR]].sum(axis=1).tolist(),
        ends=ends,
        reasons=judge_named_lines(lines, named, weights),
        closing=closing,
        dates=[read_date_line(line) for line in lines],
        bylines=[read_byline(line) for line in lines],
        characters=characters,
        words=words,
    )
