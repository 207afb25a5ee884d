"""Who publishes: outlets of different size, some with lines that stand under all their articles, and agencies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from benchmarks.newsroom.language import Language, make_language, run_chances
from benchmarks.newsroom.wording import close

OUTLETS = 2_000
AGENCIES = 6
_CHAIN = 25  # outlets that share an owner
_WITH_LINE = 0.2  # share of outlets, and of owners, that put a line of theirs under all their articles
_KINDS = ("Herald", "Courier", "Post", "Observer", "Gazette", "Radio", "Online", "News")
_WORDS = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One who publishes, and what stands under all that it does. ``site`` is its host."""

    name: str
    site: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Trade:
    """All outlets, the agencies behind them, and the running chances that an article is published by each."""

    outlets: Sequence[Outlet]
    agencies: Sequence[Outlet]
    chances: NDArray[np.float64]


@lru_cache(maxsize=2)
def list_outlets(seed: int) -> Trade:
    """Return the outlets: the same for the same seed."""
    language = make_language(seed)
    chance = np.random.default_rng([seed, 23])
    chains = [_write_lines(language, chance) for _ in range(OUTLETS // _CHAIN)]
    outlets = []
    for number in range(OUTLETS):
        name = f"{language.draw_name(chance)} {_KINDS[int(chance.integers(len(_KINDS)))]}"
        lines = (*chains[number // _CHAIN], *_write_lines(language, chance))
        outlets.append(_open(name, number, lines))
    agencies = [_open(f"{language.draw_name(chance)} Agency", OUTLETS + number, ()) for number in range(AGENCIES)]
    return Trade(outlets=outlets, agencies=agencies, chances=run_chances(OUTLETS, 0.7, 5.0))


def _write_lines(language: Language, chance: np.random.Generator) -> tuple[str, ...]:
    if chance.random() >= _WITH_LINE:
        return ()
    words = [language.book.phrases[number] for number in language.book.draw(chance, _WORDS).tolist()]
    return (close(" ".join(words)),)


def _open(name: str, number: int, lines: tuple[str, ...]) -> Outlet:
    return Outlet(name=name, site=f"{name.lower().replace(' ', '-')}-{number}.example", lines=lines)
