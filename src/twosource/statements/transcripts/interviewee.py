"""Interviews without labels: paragraphs that ask, paragraphs that answer, and who gives the answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from twosource.language.lexicon import load_tables
from twosource.model.mention import Name
from twosource.statements.grammar.lines import Line

_FEWEST = 3  # questions that make an interview
_LONGEST = 600  # characters of a question
_OPENING = 3_000  # characters in which an article says whom it interviews
_NEAR = 120  # characters between "interviewed" and the name
_TOPIC = re.compile(r"\b(?:about|on|over|regarding)\s+$")
_MEANT = re.compile(
    r"[^\n?]*?\b(?:(?:interviewed|(?:spoke|talked|spoken)\s(?:with|to))\s(?:him|her)"
    r"|(?:[Hh]e|[Ss]he)\s(?:has\s)?(?:spoke|talked|spoken)\s(?:with|to)\s(?:us|me))\b"
)
_CLOSERS = "\"'”’»*_ "


def find_answers(text: str, paragraphs: Sequence[Sequence[Line]]) -> tuple[int, ...]:
    """Return the numbers of the paragraphs that answer; none unless questions and answers take turns.

    An answer may have several paragraphs; of the last one only the first is sure to be an answer.
    """
    asking = [number for number, lines in enumerate(paragraphs) if _asks(text, lines)]
    if len(asking) < _FEWEST or any(later - earlier == 1 for earlier, later in pairwise(asking)):
        return ()
    if asking[-1] - asking[0] > len(asking) * _FEWEST * 2:
        return ()  # questions far apart are rhetorical ones
    between = [number for number in range(asking[0], asking[-1]) if number not in asking]
    return (*between, *range(asking[-1] + 1, min(len(paragraphs), asking[-1] + 2)))


def _asks(text: str, lines: Sequence[Line]) -> bool:
    words = text[lines[0].span.start : lines[-1].span.end].rstrip(_CLOSERS)
    return words.endswith("?") and len(words) <= _LONGEST and words[:1] not in {'"', "“", "‘", "«", "„"}


def find_interviewee(text: str, names: Sequence[Name]) -> Name | None:
    """Return the first mention of the one person whom the text says it interviews, None where that is not clear."""
    people = [name for name in names if name.kind == "person" and name.span.start < _OPENING]
    met = list(_find_met(text, people))
    if not met:
        headed = [name for name in people if "\n" not in text[: name.span.start].lstrip()]
        met = headed if "interview" in text[:_OPENING].lower() else []
        met = [name for name in met if not _TOPIC.search(text, 0, name.span.start)]
    return met[0] if len({name.id for name in met}) == 1 else None


def _find_met(text: str, people: Sequence[Name]) -> Iterator[Name]:
    """Yield the persons that stand behind "interviewed", or before "told", and who is named beside them."""
    last: Name | None = None
    for name in people:
        before = text[max(0, name.span.start - _NEAR) : name.span.start]
        behind = text[name.span.end : name.span.end + 2 * _NEAR]
        beside = last is not None and text[last.span.end : name.span.start] in {" and ", ", "}
        if beside or _load("meeting").search(before) or _load("telling").match(behind) or _MEANT.match(behind):
            last = name
            yield name


@cache
def _load(key: str) -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for phrase in load_tables("statements_transcripts")[key])
    if key == "telling":
        return re.compile(rf"\s(?:{phrases})\b")
    topics = r"(?!(?:about|on|over|regarding|after|in|at|during)\b)"
    return re.compile(rf"\b(?:{phrases})(?:\s+{topics}[\w.'’-]+)*\s+$", re.IGNORECASE)
