"""An event cast from a mould: what reports of its own say of it, each in its own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpora.moulds import Mould, Moulds
from benchmarks.corpora.numbering import Sentence
from benchmarks.corpora.wordlists import load_words

_LENGTH, _SPREAD = 400, 0.45  # words of a report: the median, and the spread of their logarithm
_SHORTEST, _LONGEST = 150, 1_200
_KEPT = 0.65  # chance that a sentence of the mould is used
_LEAD = 4  # sentences before the first that is of another mould
_TITLE = (6, 11)  # words of a headline made of a sentence


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cast:
    """An event: its mould, by how much its words are turned, and sentences of other moulds to fill up with."""

    moulds: Moulds
    mould: Mould
    steps: NDArray[np.int64]
    spare: list[Sentence]
    chance: np.random.Generator

    def write(self, sentence: Sentence) -> str:
        """Return a sentence in the words of this event."""
        return "".join(self.moulds.words.write(sentence, self.steps))


def cast_event(moulds: Moulds, chance: np.random.Generator) -> Cast:
    """Return an event that was not there before."""
    mould = moulds.stories[int(chance.integers(len(moulds.stories)))]
    alike = [each for each in moulds.stories if each.matter == mould.matter and each is not mould]
    others = [alike[place] for place in chance.permutation(len(alike))[:3].tolist()]
    spare = [sentence for other in others for report in other.reports for sentence in report[1:]]
    order = chance.permutation(len(spare)).tolist()
    return Cast(
        moulds=moulds,
        mould=mould,
        steps=moulds.words.draw_steps(chance),
        spare=[spare[place] for place in order],
        chance=chance,
    )


def write_report(cast: Cast, report: Sequence[Sentence]) -> list[str]:
    """Return the sentences of a report of this event: most of the mould's, filled up with others of the same matter."""
    chance = cast.chance
    wanted = min(_LONGEST, max(_SHORTEST, _LENGTH * float(np.exp(chance.normal(0, _SPREAD)))))
    kept = [each for each, drawn in zip(report, chance.random(len(report)).tolist(), strict=True) if drawn < _KEPT]
    chosen = list(_cut(kept or report[:1], wanted))
    missing = wanted - _count_words(chosen)
    while missing > 0 and cast.spare:
        chosen.insert(int(chance.integers(min(_LEAD, len(chosen)), len(chosen) + 1)), cast.spare.pop())
        missing = wanted - _count_words(chosen)
    return [cast.write(sentence) for sentence in chosen]


def _cut(sentences: Sequence[Sentence], wanted: float) -> Iterator[Sentence]:
    for sentence in sentences:
        yield sentence
        wanted -= len(sentence) / 2
        if wanted <= 0:
            return


def _count_words(sentences: Sequence[Sentence]) -> float:
    return sum(map(len, sentences)) / 2


def make_headline(sentence: str, chance: np.random.Generator) -> str:
    """Return the beginning of a sentence as a headline."""
    words = sentence.split(", ", maxsplit=1)[0].replace('"', "").split()
    if len(words) < _TITLE[0]:
        words = sentence.replace('"', "").split()
    words = words[: int(chance.integers(*_TITLE)) + 1]
    while len(words) > 3 and words[-1].lower() in load_words("weak"):
        words.pop()
    return " ".join(words).rstrip(",.;:-– ")
