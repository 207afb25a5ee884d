"""Labels that open a turn: "MIRA TAL: …", "Q. …", "[00:12] Tal: …", "Tal (00:12):"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from twosource.language.lexicon import load_tables
from twosource.model.mention import Name
from twosource.model.span import Span
from twosource.statements.grammar.lines import Line

_BEFORE = r"(?:[-–—•*_>»\s]|[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?)*"
_WORD = r"[^\W\d_a-z][\w.'’\-]*"
_ASIDE = r"(?:\s*[(\[][^()\[\]\n]{1,40}[)\]]|,\s[^:\n,]{1,40})?"
_WORDS = rf"{_WORD}(?:\s(?:{_WORD}|of|de|van|von|al|the)){{0,3}}"
_NAMED = re.compile(rf"{_BEFORE}(?P<name>{_WORDS}){_ASIDE}[*_\s]*:[*_]*(?:\s+|$)")
_LETTER = re.compile(rf"{_BEFORE}(?P<name>Q(?:uestion)?|A(?:nswer)?)\s?\d{{0,3}}[*_]*\s?[.:)–—\-][*_]*(?:\s+|$)")
_FEWEST = 3
_INITIALS = 4  # letters that a label of initials has at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label at the start of a paragraph. ``end`` is where the speech begins.

    ``name`` is None for "Q" and "A"; ``answers`` tells "A". ``alone``: the speech stands in the next paragraph.
    """

    span: Span
    end: int
    name: str | None
    answers: bool = False
    alone: bool = False


def find_labels(text: str, paragraphs: Sequence[Sequence[Line]], names: Sequence[Name]) -> dict[int, Label]:
    """Return the labels by the number of the paragraph; none unless it is an interview.

    One colon is a heading; it takes several labels, and one that comes back, to make an interview.
    """
    letters = _read_all(text, paragraphs, _LETTER)
    if sum(not label.answers for label in letters.values()) > 1 and len(letters) >= _FEWEST:
        return letters
    labels = _read_all(text, paragraphs, _NAMED)
    counts = Counter(label.name for label in labels.values())
    if len(labels) < _FEWEST or len(counts) == len(labels):
        return {}
    full = {label: _find_full(label, (*_list_people(names), *_list_labels(counts))) for label in counts if label}
    return {number: replace(label, name=full.get(label.name or "")) for number, label in labels.items()}


def _read_all(text: str, paragraphs: Sequence[Sequence[Line]], pattern: re.Pattern[str]) -> dict[int, Label]:
    found = {}
    for number, lines in enumerate(paragraphs):
        match = pattern.match(text, lines[0].span.start, lines[-1].span.end)
        if match is not None and not _is_heading(match["name"]):
            found[number] = _make(match, lines[-1].span.end)
    return found


def _make(match: re.Match[str], end: int) -> Label:
    letter = match.re is _LETTER
    return Label(
        span=Span(*match.span("name")),
        end=match.end(),
        name=None if letter else match["name"],
        answers=letter and match["name"].startswith("A"),
        alone=match.end() >= end,
    )


def _is_heading(name: str) -> bool:
    return name.split(maxsplit=1)[0].lower().removesuffix("’s").removesuffix("'s") in _load_headings()


@cache
def _load_headings() -> frozenset[str]:
    return frozenset(load_tables("statements_transcripts")["headings"].split())


def _list_people(names: Sequence[Name]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.name for name in names if name.kind == "person"))


def _list_labels(counts: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(label for label in counts if label and " " in label)


def _find_full(label: str, people: Sequence[str]) -> str:
    """Return the one name that a label is short for ("MT", "TAL"), the label itself where there is none or several."""
    key = label.replace(".", "").casefold()
    fitting = {name for name in people if _abbreviates(label, name) or name.casefold().split()[-1] == key.split()[-1]}
    longest = max(fitting, key=lambda name: (len(name), name), default=label)
    last = {name.casefold().split()[-1] for name in fitting}
    return longest if len(last) == 1 and (" " not in label or label.isupper()) else label


def _abbreviates(label: str, name: str) -> bool:
    letters = label.replace(".", "")
    return letters.isupper() and 1 < len(letters) <= _INITIALS and [*letters] == [word[0] for word in name.split()]
