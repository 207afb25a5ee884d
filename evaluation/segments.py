"""PolNeAR as CofeNet cuts and counts it (Wang et al. 2023): labelled tokens of one segment, most often a sentence.

A run is as many tokens of one role as follow each other (BIO); it counts when it begins and ends where the annotated
one does. Every segment is given by itself, as a text of one paragraph: nothing of the article around it is known.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evaluation.figure import NOTHING, Figure, Tally
from evaluation.marking import ROLES, Marked
from evaluation.quoting import list_markers
from evaluation.rows import read_rows
from twosource.language.tagging import Tagger
from twosource.model.span import Span

Run = tuple[str, int, int]  # role, first token, last token

# As the Penn Treebank writes what is written so.
_SIGNS: Final = {
    "``": "“",
    "''": "”",
    "`": "‘",
    "-LRB-": "(",
    "-RRB-": ")",
    "-LSB-": "[",
    "-RSB-": "]",
    "-LCB-": "{",
    "-RCB-": "}",
    "--": "–",
}
_CLOSING: Final = re.compile(r"[,.;:!?%)\]}”…]+|['’].{0,2}|[Nn]['’][Tt]|\.\.\.")
_OPENING: Final = re.compile(r"[(\[{“‘$£€#@]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Tokens written as a text: where each of them stands in it."""

    text: str
    tokens: tuple[Span, ...]


def score_segments(path: Path, tagger: Tagger | None) -> Iterator[Figure]:
    """Yield exact F1 of runs for each role, and over all of them."""
    rows = list(read_rows(path))
    segments = [write_segment(row["tokens"]) for row in rows]
    wanted = [find_runs(row["labels"]) for row in rows]
    for title, marker in list_markers(tagger).items():
        given = [read_runs(segment, marker(segment.text)) for segment in segments]
        for role in (*ROLES, "all three"):
            tally = sum((_count(role, *runs) for runs in zip(given, wanted, strict=True)), NOTHING)
            yield Figure(set="CofeNet", name=f"exact F1, {role}{title}", value=tally.f1, note=tally.note)


def write_segment(tokens: Sequence[str]) -> Segment:
    """Return tokens of the Penn Treebank as a text, spaced and quoted as usual."""
    pieces: list[str] = []
    spans: list[Span] = []
    length = 0
    for token in tokens:
        sign = _SIGNS.get(token, token)
        joined = not pieces or _CLOSING.fullmatch(sign) or _OPENING.fullmatch(pieces[-1])
        length += 0 if joined else 1
        pieces += [sign] if joined else [" ", sign]
        spans.append(Span(length, length + len(sign)))
        length += len(sign)
    return Segment(text="".join(pieces), tokens=tuple(spans))


def find_runs(labels: Sequence[str]) -> frozenset[Run]:
    """Return the maximal runs of B- and I- labels; a role that changes begins another run."""
    runs: list[Run] = []
    before = "O"
    for place, label in enumerate(labels):
        role = label[2:]
        if label.startswith("I-") and before[2:] == role:
            runs[-1] = (role, runs[-1][1], place)
        elif label != "O":
            runs.append((role, place, place))
        before = label
    return frozenset(runs)


def read_runs(segment: Segment, marked: Iterable[Marked]) -> frozenset[Run]:
    """Return the runs of tokens that the marked spans touch."""
    starts = [token.start for token in segment.tokens]
    ends = [token.end for token in segment.tokens]
    return frozenset(
        (role, bisect_right(ends, start), bisect_left(starts, end) - 1)
        for own in marked
        for role in ROLES
        for start, end in own.of(role)
    )


def _count(role: str, given: frozenset[Run], wanted: frozenset[Run]) -> Tally:
    if role not in ROLES:
        return Tally.of(given, wanted)
    return Tally.of((run for run in given if run[0] == role), (run for run in wanted if run[0] == role))
