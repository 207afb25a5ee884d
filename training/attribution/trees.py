"""A sentence as a tree of words (Universal Dependencies)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Ends = tuple[int, int]  # code points of a text, half-open


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of a sentence. ``tag``: Penn Treebank's; ``head``: the number of its head in the sentence, -1 for none."""

    start: int
    end: int
    text: str
    tag: str
    head: int
    relation: str

    @property
    def is_mark(self) -> bool:
        """Tell whether this is punctuation."""
        return self.relation == "punct" or not any(sign.isalnum() for sign in self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """The words of one sentence."""

    words: Sequence[Word]

    def children(self, number: int, *relations: str) -> list[int]:
        """Return the words whose head is this one; with ``relations`` only those so related (subtypes count)."""
        return [
            child
            for child, word in enumerate(self.words)
            if word.head == number and (not relations or word.relation.split(":")[0] in relations)
        ]

    def below(self, number: int, without: Sequence[str] = ()) -> set[int]:
        """Return a word and all that hangs on it, leaving out branches of the relations ``without``."""
        found, waiting = {number}, [number]
        while waiting:
            for child in self.children(waiting.pop()):
                if child not in found and self.words[child].relation not in without:
                    found.add(child)
                    waiting.append(child)
        return found

    def branch_of(self, number: int, top: int) -> int | None:
        """Return the child of ``top`` that this word hangs on, or is; None if it does not hang on it."""
        seen: set[int] = set()
        while number >= 0 and number not in seen:
            seen.add(number)
            if self.words[number].head == top:
                return number
            number = self.words[number].head
        return None

    def inside(self, span: Ends) -> list[int]:
        """Return the words that lie in a stretch of the text."""
        return [number for number, word in enumerate(self.words) if span[0] <= word.start and word.end <= span[1]]

    def spans(self, numbers: Iterable[int]) -> list[Ends]:
        """Return the unbroken stretches that the words make up; marks between two of them do not break one."""
        chosen = sorted(numbers)
        stretches: list[list[int]] = []
        for number in chosen:
            between = range(stretches[-1][-1] + 1, number) if stretches else ()
            if stretches and all(self.words[other].is_mark for other in between):
                stretches[-1].append(number)
            else:
                stretches.append([number])
        return [(self.words[first[0]].start, self.words[first[-1]].end) for first in stretches]
