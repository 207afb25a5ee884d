"""Which of many names a short form can mean, without asking each of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_ARTICLE = re.compile(r"^(?:al|el|ul|ad|as|ar|an|at)-")
_KEY = 4  # words of a form by which names are looked up; what is longer is compared whole

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShortForms:
    """Numbered names by the words that they begin and end with, so that a look-up costs what it finds."""

    names: dict[int, Words] = field(default_factory=dict)
    starts: dict[Words, list[int]] = field(default_factory=dict)
    ends: dict[Words, list[int]] = field(default_factory=dict)

    def add(self, number: int, words: Words) -> None:
        """Let the name ``words`` be found by what shortens it. Numbers are added in rising order, each once."""
        self.names[number] = words
        plain = tuple(_ARTICLE.sub("", word) for word in words[-_KEY:])
        for length in range(1, min(_KEY, len(words) - 1) + 1):
            self.starts.setdefault(words[:length], []).append(number)
            for key in {words[-length:], plain[-length:]}:
                self.ends.setdefault(key, []).append(number)

    def find(self, words: Words) -> list[int]:
        """Return the numbers of the names that ``words`` shortens, in rising order."""
        near = {*self.starts.get(words[:_KEY], ()), *self.ends.get(words[-_KEY:], ())}
        return sorted(number for number in near if self.shortens(words, number))

    def shortens(self, words: Words, number: int) -> bool:
        """Tell whether ``words`` begins or ends the name with this number and is shorter."""
        full = self.names.get(number, ())
        if len(words) >= len(full):
            return False
        tail = full[-len(words) :]
        plain = tuple(_ARTICLE.sub("", word) for word in tail)  # "Hadi" is short for "Omar al-Hadi"
        return words in (full[: len(words)], tail, plain)
