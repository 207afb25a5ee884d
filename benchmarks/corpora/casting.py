"""An event cast from a mould: its reports, each a title and sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from benchmarks.corpora.varying import Mould, Words, hash_word, make_name

_CHANGED = 0.97  # share of the words that become others
_STEP = 7919  # a prime: which words these are differs from cast to cast
_NAMES = 1_500_000
_DIGITS = "123456789"


@dataclass(slots=True, kw_only=True)
class Cast:
    """How one event's words become others; what was changed once is changed so throughout."""

    mould: Mould
    words: Words
    turn: int
    digits: dict[int, int]
    _known: dict[str, str] = field(default_factory=dict)

    def write(self, tokens: Sequence[str]) -> str:
        """Return tokens as the text of this event."""
        known = self._known
        return "".join([known.get(token) or self._change(token) for token in tokens])

    def _change(self, token: str) -> str:
        if token.isdigit():
            new = token if len(token) == 4 else token.translate(self.digits)
        elif token in self.mould.names:
            new = make_name((self.turn * 131 + hash_word(token)) % _NAMES)
        elif token.lower() in self.words.places:
            new = self._replace(token)
        else:
            new = token
        self._known[token] = new
        return new

    def _replace(self, token: str) -> str:
        ending, place = self.words.places[token.lower()]
        some = self.words.lists[ending]
        if (place * _STEP + self.turn) % 100 >= _CHANGED * 100:
            return token
        new = some[(place + self.turn) % len(some)]
        return new.capitalize() if token[0].isupper() else new


def cast_event(mould: Mould, words: Words, chance: Random) -> Cast:
    """Return an event that was not there before."""
    digits = list(_DIGITS)
    chance.shuffle(digits)
    table = str.maketrans(_DIGITS, "".join(digits))
    return Cast(mould=mould, words=words, turn=chance.randrange(1, 1 << 30), digits=table)
