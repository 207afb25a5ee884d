"""Who copies what from whom: drawn up before a word is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

KINDS = ("own", "whole", "truncated", "edited", "embedded", "partial", "wire")
OWN, WHOLE, TRUNCATED, EDITED, EMBEDDED, PARTIAL, WIRE = range(len(KINDS))
_SHARES = (0.71, 0.05, 0.05, 0.06, 0.04, 0.06, 0.03)
_WIRES = (2 / 3, 1 / 3)  # of 100,000 articles, 2,000 carry the one agency's report, 1,000 the other one's
_OUTLETS = 500
_ARTICLES_A_STORY = 8
_SENTENCES = (6, 45)  # of an article, fewest and most
_USUAL_SENTENCES = 16
_EMBEDDED = 10  # sentences of a report that stands whole in a longer one, at most
_PARTIAL = 3  # sentences of a partial copy

Place = tuple[int, int]  # the text a sentence was first written for, and its number there


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Plan:
    """What becomes of each article (arrays by its number).

    ``kinds`` index `KINDS`; ``sources`` have the text that is copied, -1 for none: an earlier article, or a report of
    an agency, numbered behind all articles. ``lengths`` (of agency reports too) count the sentences that a text has of
    its own. ``stories`` and ``outlets`` have numbers of stories and outlets.
    """

    seed: int
    kinds: NDArray[np.int64]
    sources: NDArray[np.int64]
    lengths: NDArray[np.int64]
    stories: NDArray[np.int64]
    outlets: NDArray[np.int64]

    def __len__(self) -> int:
        """Return the number of articles."""
        return len(self.kinds)

    def compose(self, number: int) -> list[Place]:
        """Return the narrative sentences of an article in order, by the place each was first written for."""
        kind, source = int(self.kinds[number]), int(self.sources[number])
        own = [(number, k) for k in range(int(self.lengths[number]))]
        if kind == OWN:
            return own
        chance = np.random.default_rng([self.seed, 3, number])
        copied = _take([(source, k) for k in range(int(self.lengths[source]))], kind, chance)
        if kind in {EMBEDDED, PARTIAL}:
            cut = int(chance.integers(0, len(own) + 1))
            return [*own[:cut], *copied, *own[cut:]]
        return [*own[: int(chance.integers(0, 3))], *copied] if kind == WIRE else copied


def draw_plan(articles: int, seed: int, lengths: Sequence[int] = ()) -> Plan:
    """Draw up a plan, the same for the same seed; ``lengths`` are those of real texts, of which the first are used."""
    chance = np.random.default_rng([seed, 2])
    kinds = chance.choice(len(KINDS), articles, p=_SHARES)
    kinds[: min(20, articles)] = OWN
    sources = _choose_sources(kinds, chance)
    stories_count = max(1, articles // _ARTICLES_A_STORY)
    stories = (stories_count * chance.random(articles + len(_WIRES)) ** 2).astype(np.int64)
    copies = np.flatnonzero(sources >= 0)
    stories[copies] = stories[sources[copies]]
    return Plan(
        seed=seed,
        kinds=kinds,
        sources=sources,
        lengths=np.array(lengths) if len(lengths) else _draw_lengths(articles + len(_WIRES), chance),
        stories=stories,
        outlets=(_OUTLETS * chance.random(articles) ** 2).astype(np.int64),
    )


def _draw_lengths(amount: int, chance: np.random.Generator) -> NDArray[np.int64]:
    return np.clip(_USUAL_SENTENCES * np.exp(chance.normal(0.0, 0.45, amount)), *_SENTENCES).astype(np.int64)


def _choose_sources(kinds: NDArray[np.int64], chance: np.random.Generator) -> NDArray[np.int64]:
    """Choose an earlier article for every copy: a third of the copies are of the few that many copy."""
    own = np.flatnonzero(kinds == OWN)
    earlier = np.searchsorted(own, np.arange(len(kinds)))
    chosen = (earlier * chance.random(len(kinds))).astype(np.int64)
    chosen = np.where(chance.random(len(kinds)) < 1 / 3, chosen - chosen % 20, chosen)
    agency = len(kinds) + chance.choice(len(_WIRES), len(kinds), p=_WIRES)
    sources = np.where(kinds == WIRE, agency, own[chosen])
    return np.where(kinds == OWN, -1, sources)


def _take(places: Sequence[Place], kind: int, chance: np.random.Generator) -> list[Place]:
    """Return what a copy of this kind takes of a text."""
    if kind == PARTIAL:
        first = int(chance.integers(0, max(1, len(places) - _PARTIAL + 1)))
        return list(places[first : first + _PARTIAL])
    if kind == EMBEDDED:
        return list(places[:_EMBEDDED])
    if kind == TRUNCATED or (kind == WIRE and chance.random() < 1 / 2):
        return list(places[: max(_PARTIAL, int(len(places) * chance.uniform(0.3, 0.8)))])
    if kind == EDITED:
        kept = np.flatnonzero(chance.random(len(places)) > 0.1).tolist()
        return [places[k] for k in kept]
    return list(places)
