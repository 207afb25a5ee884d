"""Which articles have which fingerprint."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from twosource.errors import InputError
from twosource.origins.candidates.fingerprint import Fingerprint

_EMPTY = -1  # the number of fingerprints without hashes: they are noted, but never looked for


class Carriers:
    """The articles by the numbers of their fingerprints, and the numbers by key. Most fingerprints have one article."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}
        self._first: list[str] = []
        self._others: dict[int, list[str]] = {}
        self._articles: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._first)

    def __iter__(self) -> Iterator[list[str]]:
        return map(self.of, range(len(self)))

    @property
    def articles(self) -> dict[str, int]:
        """All articles, with the numbers of their fingerprints."""
        return self._articles

    @property
    def blank(self) -> list[str]:
        """The articles with an empty fingerprint."""
        return [article for article, number in self._articles.items() if number == _EMPTY]

    @property
    def shared(self) -> Collection[int]:
        """The numbers of the fingerprints that several articles have."""
        return self._others.keys()

    def of(self, number: int) -> list[str]:
        """Return the articles with the fingerprint of this number."""
        return [self._first[number], *self._others.get(number, ())]

    def number(self, key: int) -> int | None:
        """Return the number of the fingerprint with this key."""
        return self._numbers.get(key)

    def check(self, article: str, made: Fingerprint) -> None:
        """Raise `InputError` if the article is there with another fingerprint."""
        known = self._articles.get(article)
        if known is not None and known != (self._numbers.get(made.key) if len(made.hashes) else _EMPTY):
            raise InputError(article, "the index has this id for another text; give this one an id of its own")

    def enter(self, article: str, made: Fingerprint) -> bool:
        """Note an article, and tell whether nobody had its fingerprint, which then gets the next number."""
        if article in self._articles:
            return False
        if not len(made.hashes):
            self._articles[article] = _EMPTY
            return False
        number = self._numbers.setdefault(made.key, len(self))
        self._articles[article] = number
        if number == len(self):
            self._first.append(article)
            return True
        self._others.setdefault(number, []).append(article)
        return False

    def restore(self, keys: Iterable[int], carriers: Iterable[list[str]], blank: Iterable[str]) -> None:
        """Fill this empty register with the articles of each key, in order, and those without one."""
        for number, (key, articles) in enumerate(zip(keys, carriers, strict=True)):
            self._numbers[key] = number
            self._first.append(articles[0])
            if len(articles) > 1:
                self._others[number] = articles[1:]
            self._articles.update(dict.fromkeys(articles, number))
        self._articles.update(dict.fromkeys(blank, _EMPTY))
