"""Which article of a desk each of some cleaned inputs is: a new one, another text of one, or one that it has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from twosource.assembly.desking.told import Told
from twosource.cleaning import add_article, key_address
from twosource.errors import InputError
from twosource.model.article import Article
from twosource.model.identity import content_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """An input after cleaning: an article or why there is none, and the hash of what was read (SHA-256)."""

    result: Article | InputError
    page: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a desk has of some articles: keys by their ids, and articles by key under each address, newest first."""

    ids: Mapping[str, int]
    addresses: Mapping[str, Mapping[int, Article]]
    next_key: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An article of the desk by its key, with the page that it was read from."""

    key: int
    article: Article
    page: bytes


@dataclass(slots=True, kw_only=True)
class Placing:
    """Places articles one after the other: each sees those before it. ``fresh`` and ``changed`` are by key.

    ``resolve`` looks an id up that was not asked for before.
    """

    known: Known
    resolve: Callable[[str], int | None]
    fresh: dict[int, Placed] = field(default_factory=dict)
    changed: dict[int, Placed] = field(default_factory=dict)
    told: list[tuple[int | None, Told]] = field(default_factory=list)
    _ids: dict[str, int] = field(default_factory=dict)
    _addresses: dict[str, dict[int, Article]] = field(default_factory=dict)

    def place(self, cleaned: Cleaned) -> None:
        """Place one input, and note what became of it."""
        given = cleaned.result.given
        if isinstance(cleaned.result, InputError):
            error = cleaned.result
            self.told.append((None, Told(given=given, outcome="failed", why=error.explained, error=error)))
            return
        article = cleaned.result
        key = self._find(article.id)
        if key is not None and article.outlet is not None:
            self._note(key, article, "known")
            return
        if key is not None:
            article = self._tell_apart(article)
        self._place_by_address(article, cleaned.page)

    def _place_by_address(self, article: Article, page: bytes) -> None:
        address = key_address(article.url)
        here = self._at(address) if address else {}
        joined, *others = add_article(tuple(here.values()), article)
        if len(others) == len(here):
            self._enter(joined, page, address)
            return
        left = {id(other) for other in others}
        key, earlier = next((key, each) for key, each in here.items() if id(each) not in left)
        if joined.sha256 == earlier.sha256 and joined.versions == earlier.versions and joined.title == earlier.title:
            self._note(key, earlier, "known")
            return
        if self._find(joined.id) not in {None, key}:
            joined = self._tell_apart(joined)
        self._change(key, joined, page, here)

    def _enter(self, article: Article, page: bytes, address: str | None) -> None:
        key = self.known.next_key + len(self.fresh)
        self._ids[article.id] = key
        if address:
            here = self._at(address)
            self._addresses[address] = {key: article, **here}
        self.fresh[key] = Placed(key=key, article=article, page=page)
        self._note(key, article, "added")

    def _change(self, key: int, joined: Article, page: bytes, here: dict[int, Article]) -> None:
        here[key] = joined
        self._ids[joined.id] = key
        target = self.fresh if key in self.fresh else self.changed
        target[key] = Placed(key=key, article=joined, page=page)
        self._note(key, joined, "version")

    def _note(self, key: int, article: Article, outcome: str) -> None:
        told = Told(given=article.given, outcome="known", article=article.id, title=article.title)
        self.told.append((key, replace(told, outcome=outcome, outlet=article.outlet)))  # type: ignore[arg-type]  # an Outcome

    def _find(self, article: str) -> int | None:
        return self._ids.get(article, self.known.ids.get(article))

    def _at(self, address: str) -> dict[int, Article]:
        return self._addresses.setdefault(address, dict(self.known.addresses.get(address, {})))

    def _tell_apart(self, article: Article) -> Article:
        """Return an article with an id of its own: its outlet is unknown, so the same text elsewhere may be a copy."""
        number = 1
        while True:
            twin = content_id(article.id, str(number))
            if self._find(twin) is None and self.resolve(twin) is None:
                return replace(article, id=twin)
            number += 1


def place_all(
    cleaned: Iterable[Cleaned], known: Known, resolve: Callable[[str], int | None] = lambda _: None
) -> Placing:
    """Place inputs in their order."""
    placing = Placing(known=known, resolve=resolve)
    for each in cleaned:
        placing.place(each)
    return placing


def list_addresses(articles: Sequence[Article]) -> list[str]:
    """Return the addresses of these articles as they are compared, each once."""
    return list(dict.fromkeys(address for each in articles if (address := key_address(each.url)) is not None))
