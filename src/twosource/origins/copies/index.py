"""The index of copies: with which articles before it each new article may share a passage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice

from twosource.errors import InputError
from twosource.origins.candidates.fingerprint import Fingerprint
from twosource.origins.copies.bucket import Bucket
from twosource.origins.copies.copied import Copied
from twosource.origins.copies.entry import Entry
from twosource.origins.copies.joining import join, prepare

REACH = 30  # days
_TOGETHER = 32  # articles that are looked for at once: more need more room than the processor has at hand
_AT_ONCE = 5_000  # articles that are put in at once where nothing is looked for


class CopyIndex:
    """Fingerprints of articles by day, kept so that those which share a passage with a new one are found at once.

    Days are put into buckets of ``reach`` days. An article is looked for among those of its own bucket, of the one
    before and of the one after: so all that are at most ``reach`` days away, and none that are two times as far. The
    others rest: they cost nothing but their place on the disk. Which articles are found does not depend on how many
    are added at once. Keys rise with every article.
    """

    def __init__(self, reach: int = REACH, buckets: Mapping[int, Bucket] | None = None, mark: int = -1) -> None:
        self._reach = reach
        self._buckets = dict(buckets or {})
        self._mark = mark

    def __len__(self) -> int:
        return sum(map(len, self._buckets.values()))

    @property
    def reach(self) -> int:
        """How many days a bucket has."""
        return self._reach

    @property
    def mark(self) -> int:
        """The key of the last article that was added, -1 before the first: `catch_up` goes on behind it.

        Where a store has no article with so high a key, the index is of another one, or of one that lost articles.
        """
        return self._mark

    @property
    def buckets(self) -> Mapping[int, Bucket]:
        """The buckets, by their day divided by the reach."""
        return self._buckets

    def add(self, key: int, made: Fingerprint, day: int) -> list[Copied]:
        """Add an article of a ``day`` (an ordinal), and return those before it that it may share text with, by key.

        Raises:
            InputError: the key is not higher than all before it.
        """
        return self.add_many([Entry(key=key, made=made, day=day)])[0]

    def add_many(self, entries: Sequence[Entry]) -> list[list[Copied]]:
        """Add some articles, and return for each what `add` would, one after another: several times as fast.

        Raises:
            InputError: the keys do not rise; none of the articles is added then.
        """
        self._check(entries)
        found: list[list[Copied]] = []
        for number, some in self._divide(entries, _TOGETHER):
            own = self._buckets.setdefault(number, Bucket())
            joined = join(some, own, self._list_beside(number))
            own.grow(joined.part)
            found += joined.pairs
            self._mark = some[-1].key
        return found

    def catch_up(self, entries: Iterable[Entry]) -> int:
        """Add the articles behind the mark, in the order of their keys, and return how many these were.

        Nothing is looked for, so that a lost index is made again from all fingerprints in little time.
        """
        amount = 0
        behind = (entry for entry in entries if entry.key > self._mark)
        while some := list(islice(behind, _AT_ONCE)):
            self._check(some)
            for number, each in self._divide(some, _AT_ONCE):
                own = self._buckets.setdefault(number, Bucket())
                own.grow(prepare(each, own))
            self._mark = some[-1].key
            amount += len(some)
        return amount

    def find(self, made: Fingerprint, day: int) -> list[Copied]:
        """Return the articles that a text of this day may share a passage with. It is not added."""
        number = day // self._reach
        entry = Entry(key=self._mark + 1, made=made, day=day)
        return join([entry], self._buckets.get(number, Bucket()), self._list_beside(number)).pairs[0]

    def drop_before(self, day: int) -> None:
        """Forget the buckets all of whose days are before this one."""
        for number in [number for number in self._buckets if (number + 1) * self._reach <= day]:
            del self._buckets[number]

    def _list_beside(self, number: int) -> list[Bucket]:
        return [self._buckets[beside] for beside in (number - 1, number + 1) if beside in self._buckets]

    def _divide(self, entries: Iterable[Entry], most: int) -> Iterator[tuple[int, list[Entry]]]:
        """Yield runs of articles of one bucket, in order."""
        for number, run in groupby(entries, key=lambda entry: entry.day // self._reach):
            while some := list(islice(run, most)):
                yield number, some

    def _check(self, entries: Sequence[Entry]) -> None:
        last = self._mark
        for entry in entries:
            if entry.key <= last:
                what = f"this key is not behind {last}, the last one in the index of copies; give articles rising keys"
                raise InputError(str(entry.key), what)
            last = entry.key
