"""The articles of a plan, written one at a time: the same for the same plan, in whatever order they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.copying.phrasebook import Phrasebook, make_phrasebook
from benchmarks.copying.plan import EDITED, WIRE, Plan, draw_plan

_PHRASES = (6, 16)  # in a sentence, fewest and most
_NAME_SHARE = 0.06  # of the phrases of an article
_NAMES = 30  # of a story
_QUOTATIONS = 5  # of a story
_QUOTED = 0.08  # chance that an article has one of the quotations of its story
_CHAIN = 25  # outlets that share an owner
_WITH_LINE = 0.2  # share of outlets, and of owners, that put a line of theirs under all their articles
_ON_TOP = 4  # of so many outlets, one puts the lines above its articles and not below
_EVERYWHERE = 0.1  # share of all articles that have the line which is everywhere
_EDITS = (0.04, 0.15)  # share of words changed in an edited copy, least and most
_WIRE_EDITS = 0.02  # in the two of five carriers of an agency report that have edited it

Write = Callable[[int], list[str]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Corpus:
    """A plan and who writes it: ``write`` gives the sentences of a text by its number."""

    plan: Plan
    book: Phrasebook
    write: Write

    def __len__(self) -> int:
        """Return the number of articles."""
        return len(self.plan)

    def stream(self, first: int = 0, end: int | None = None) -> Iterator[str]:
        """Yield the texts of the articles from number ``first`` to before ``end``."""
        return (self.read(number) for number in range(first, len(self) if end is None else end))

    def read(self, number: int) -> str:
        """Return the text of one article: narrative, quotations of its story, and what its site adds to all."""
        chance = np.random.default_rng([self.plan.seed, 4, number])
        sentences = self._write_narrative(number, chance)
        for quotation in self._quote(int(self.plan.stories[number]), chance):
            sentences.insert(int(chance.integers(1, len(sentences) + 1)), quotation)
        cuts = chance.random(len(sentences)) < 1 / 3
        body = "".join(s + ("\n\n" if cut else " ") for s, cut in zip(sentences, cuts.tolist(), strict=True))
        outlet = int(self.plan.outlets[number])
        lines = self._add_boilerplate(outlet, chance)
        return "\n\n".join([*lines, body.strip()] if outlet % _ON_TOP == 0 else [body.strip(), *lines])

    def _write_narrative(self, number: int, chance: np.random.Generator) -> list[str]:
        places = self.plan.compose(number)
        written = {text: self.write(text) for text in {text for text, _ in places}}
        sentences = [written[text][k] for text, k in places]
        kind = int(self.plan.kinds[number])
        if kind == EDITED:
            return self._edit(sentences, chance.uniform(*_EDITS), chance)
        edited = kind == WIRE and chance.random() < 2 / 5
        return self._edit(sentences, _WIRE_EDITS, chance) if edited else sentences

    def _edit(self, sentences: Sequence[str], share: float, chance: np.random.Generator) -> list[str]:
        """Put another word, none, or one more in the place of some."""
        edited = []
        for sentence in sentences:
            words = sentence.split(" ")
            for place in np.flatnonzero(chance.random(len(words)) < share).tolist():
                other = self.book.phrases[int(self.book.draw(chance, 1)[0])]
                words[place] = ("", other, f"{words[place]} {other}")[int(chance.integers(0, 3))]
            edited.append(" ".join(filter(None, words)))
        return edited

    def _quote(self, story: int, chance: np.random.Generator) -> list[str]:
        """Return some of the quotations that all articles of the story choose from."""
        chosen = np.flatnonzero(chance.random(_QUOTATIONS) < _QUOTED).tolist()
        if not chosen:
            return []
        spoken = np.random.default_rng([self.plan.seed, 5, story])
        said = write_sentences(self.book, spoken, _QUOTATIONS, self.book.draw_names(spoken, 2))
        names = [self.book.phrases[k] for k in self.book.draw_names(spoken, _QUOTATIONS).tolist()]
        return [f"“{said[k][:-1]},” {names[k]} said." for k in chosen]

    def _add_boilerplate(self, outlet: int, chance: np.random.Generator) -> list[str]:
        """Return what stands under all articles of an outlet, under those of its owner, and under very many."""
        seed = self.plan.seed
        owners = (([seed, 6, outlet], _WITH_LINE), ([seed, 7, outlet // _CHAIN], _WITH_LINE), ([seed, 8], 1.0))
        lines = []
        for key, share in owners:
            owner = np.random.default_rng(key)
            if owner.random() < share and (len(key) > 2 or chance.random() < _EVERYWHERE):
                lines += write_sentences(self.book, owner, 1, self.book.draw_names(owner, 1))
        return lines


def invent_corpus(articles: int, seed: int = 1) -> Corpus:
    """Return a corpus of so many invented articles; about 420 words of narrative each."""
    book, plan = make_phrasebook(seed), draw_plan(articles, seed)

    def write(number: int) -> list[str]:
        story = np.random.default_rng([seed, 9, int(plan.stories[number])])
        names = book.draw_names(story, _NAMES)
        chance = np.random.default_rng([seed, 10, number])
        return write_sentences(book, chance, int(plan.lengths[number]), names)

    return Corpus(plan=plan, book=book, write=write)


def write_sentences(book: Phrasebook, chance: np.random.Generator, amount: int, names: NDArray[np.int64]) -> list[str]:
    """Write so many sentences in which these names keep turning up."""
    sizes = chance.integers(_PHRASES[0], _PHRASES[1], amount)
    drawn = book.draw(chance, int(sizes.sum()))
    named = np.flatnonzero(chance.random(len(drawn)) < _NAME_SHARE)
    drawn[named] = names[chance.integers(0, len(names), len(named))]
    phrases = [book.phrases[k] for k in drawn.tolist()]
    ends = np.cumsum(sizes).tolist()
    return [_close(" ".join(phrases[end - size : end])) for end, size in zip(ends, sizes.tolist(), strict=True)]


def _close(sentence: str) -> str:
    return f"{sentence[0].upper()}{sentence[1:]}."
