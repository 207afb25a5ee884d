"""An article as the pair model's body reads it: sentences side by side, and the one before for context."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.language.pairing.layout import CHUNK, CONTEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """Word pieces that are read at once: (first, behind) numbers of the article's pieces.

    The first ``context`` of them stand in the chunk before as well and are only read along.
    """

    first: int
    behind: int
    context: int


def cut_chunks(lengths: Sequence[int]) -> Iterator[Chunk]:
    """Yield chunks, given how many word pieces each sentence has; a chunk holds whole sentences, at least one.

    A sentence longer than `CHUNK` is cut into chunks of its own.
    """
    starts = [0]
    for length in lengths:
        starts.append(starts[-1] + length)
    number = 0
    while number < len(lengths):
        context = min(CONTEXT, lengths[number - 1]) if number else 0
        last = number + 1
        while last < len(lengths) and context + starts[last + 1] - starts[number] <= CHUNK:
            last += 1
        yield from _cut(starts[number], starts[last], context)
        number = last


def _cut(first: int, behind: int, context: int) -> Iterator[Chunk]:
    while behind - first > CHUNK:
        yield Chunk(first=first - context, behind=first + CHUNK, context=context)
        first, context = first + CHUNK, CONTEXT
    if behind > first:
        yield Chunk(first=first - context, behind=behind, context=context)
