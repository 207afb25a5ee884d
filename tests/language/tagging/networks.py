"""A network that knows words by heart, and texts that are hard to cut."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray
from tokenizers import Tokenizer

from twosource.language.tagging import OnnxTagger
from twosource.language.tagging.decoding import forbid
from twosource.language.tagging.layout import (
    DISTANCES,
    LINK_PARTS,
    NAME_KINDS,
    NAME_PART,
    NAME_TAGS,
    OUTPUTS,
    ROLE_PART,
    ROLE_TAGS,
    ROLES,
    begin_tag,
)
from twosource.language.tagging.linking import ASKERS, LinkScorer

HARD = [
    *["Mira ", "Tal ", "said ", "“the dam ", "is safe,” ", "she ", "Ltd. ", "U.S. ", "3.5 ", "don't ", ". ", "?", "! "],
    *["😀", "👩\u200d👩\u200d👧", "水位", "が", "cafe\u0301 ", "e\u0301\u0323", "\u0301", "שלום ", "مرحبا ", "\u200f"],
    *["\x00", "\ud800", "\udfff ", "[SEP]", "[MASK] ", "\u2028", "\x85", "\u00a0", "\u00ad", "\ufeff", "\ufe0f"],
    *["ﬁ", "각", "한국 ", "x" * 130, "--", "\t"],
]
texts = st.one_of(
    st.text(st.characters(exclude_characters="\n"), max_size=60),
    st.lists(st.sampled_from(HARD), max_size=40).map("".join),
)


@cache
def tokenizer() -> Any:
    """Return the tokenizer that ships, as the tagger uses it."""
    read = files("twosource.language").joinpath("weights", "encoder-tokenizer.json").read_text(encoding="utf-8")
    made = Tokenizer.from_str(read)
    made.no_padding()
    made.no_truncation()
    return made


def encode(text: str) -> Any:
    return tokenizer().encode(text.encode("utf-8", "replace").decode("utf-8"), add_special_tokens=False)


def links(**worth: float) -> LinkScorer:
    """Return a scorer to which distance is worth something only by the asker's gap class, e.g. ``source_7=2``."""
    distances = np.zeros((len(ASKERS), DISTANCES), dtype=np.float32)
    for key, value in worth.items():
        asker, gap = key.rsplit("_", 1)
        distances[ASKERS.index(asker), int(gap)] = value
    return LinkScorer(distances=distances)


class WordNetwork:
    """Gives each word of ``roles`` and ``names`` its tag ("B-cue", "I-person"), and all others "outside".

    ``vectors``: what a word's link vectors are in their first dimension, by kind of link.
    """

    def __init__(
        self,
        roles: Mapping[str, str],
        names: Mapping[str, str] | None = None,
        vectors: Mapping[str, Mapping[str, float]] | None = None,
    ) -> None:
        self._roles = {self._id(word): _number(tag, ROLES) for word, tag in roles.items()}
        self._names = {self._id(word): _number(tag, NAME_KINDS) for word, tag in (names or {}).items()}
        self._vectors = {self._id(word): parts for word, parts in (vectors or {}).items()}
        self.seen: list[int] = []

    @staticmethod
    def _id(word: str) -> int:
        (number,) = encode(word).ids
        return int(number)

    def run(self, ids: NDArray[np.int64], cases: NDArray[np.int64]) -> NDArray[np.float32]:
        assert ids.shape == cases.shape
        self.seen.append(ids.shape[1])
        scores = np.zeros((1, ids.shape[1], OUTPUTS), dtype=np.float32)
        for place, number in enumerate(ids[0].tolist()):
            scores[0, place, ROLE_PART.start + self._roles.get(number, 0)] = 8.0
            scores[0, place, NAME_PART.start + self._names.get(number, 0)] = 8.0
            for link, value in self._vectors.get(number, {}).items():
                scores[0, place, LINK_PARTS[link].start] = value
        return scores


def _number(tag: str, classes: tuple[str, ...]) -> int:
    side, kind = tag.split("-")
    return begin_tag(classes.index(kind)) + (side == "I")


class SumNetwork:
    """Gives scores that hang on all pieces of the window: chance with the window's own seed."""

    def run(self, ids: NDArray[np.int64], cases: NDArray[np.int64]) -> NDArray[np.float32]:
        chance = np.random.default_rng([*ids[0].tolist(), *cases[0].tolist()])
        return chance.normal(size=(1, ids.shape[1], OUTPUTS)).astype(np.float32)


def tagger_with(network: Any, scorer: Callable[[], LinkScorer] = links) -> OnnxTagger:
    """Return the tagger that ships, with another network."""
    return OnnxTagger(
        network=network,
        tokenizer=tokenizer(),
        follows=forbid(ROLE_TAGS),
        names_follow=forbid(NAME_TAGS),
        links=scorer(),
        name="fake",
    )
