"""Some articles of one bucket that are added together: which pairs each makes with those before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.origins.candidates.fingerprint import Fingerprint
from twosource.origins.candidates.segment import make_segment
from twosource.origins.copies.bucket import Bucket
from twosource.origins.copies.copied import Copied
from twosource.origins.copies.entry import Entry
from twosource.origins.copies.judging import judge
from twosource.origins.copies.part import BLANK, Part, make_part
from twosource.origins.copies.sought import seek

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Joined:
    """What becomes of some articles: the ``part`` that their bucket grows by, and the pairs of each, sorted by key."""

    part: Part
    pairs: list[list[Copied]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Numbered:
    """The number that each article's fingerprint gets in its bucket, and which articles bring a ``fresh`` one."""

    number: NDArray[np.int64]
    fresh: NDArray[np.bool_]

    def take(self, rows: NDArray[np.int64]) -> _Numbered:
        """Return those of these rows."""
        return _Numbered(number=self.number[rows], fresh=self.fresh[rows])


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Found:
    """Pairs of an article by its ``row`` and the fingerprint with a ``number`` in one of the buckets."""

    row: NDArray[np.int64]
    bucket: NDArray[np.int64]
    number: NDArray[np.int64]
    words: NDArray[np.int64]


def prepare(entries: Sequence[Entry], own: Bucket) -> Part:
    """Return the part that the bucket grows by with these articles, without looking for their pairs."""
    return _make_part(entries, own, _number(entries, own))


def join(entries: Sequence[Entry], own: Bucket, others: Sequence[Bucket]) -> Joined:
    """Return what becomes of these articles, whose keys rise: each is looked for in the buckets and before itself."""
    import numpy as np

    numbered = _number(entries, own)
    part = _make_part(entries, own, numbered)
    seen = np.array([len(entry.made.hashes) > 0 for entry in entries])
    rows = np.flatnonzero(seen)
    if not len(rows):
        return Joined(part=part, pairs=[[] for _ in entries])
    buckets = [own, *others]
    found = _find([entries[row].made for row in rows.tolist()], numbered.take(rows), part, buckets)
    keys = np.array([entry.key for entry in entries], dtype=np.int64)
    shelves = [[*bucket.parts, part] if bucket is own else bucket.parts for bucket in buckets]
    return Joined(part=part, pairs=_list_pairs(found, rows, keys, shelves))


def _number(entries: Sequence[Entry], own: Bucket) -> _Numbered:
    import numpy as np

    keys = np.array([entry.made.key for entry in entries], dtype=np.uint64)
    number = own.find_numbers(keys)
    number[[not len(entry.made.hashes) for entry in entries]] = BLANK
    fresh = np.zeros(len(entries), dtype=bool)
    following = own.size
    given: dict[int, int] = {}
    for row in np.flatnonzero(number < 0).tolist():
        key = entries[row].made.key
        if key not in given:
            given[key] = following + len(given)
            fresh[row] = True
        number[row] = given[key]
    return _Numbered(number=number, fresh=fresh)


def _make_part(entries: Sequence[Entry], own: Bucket, numbered: _Numbered) -> Part:
    import numpy as np

    fresh: list[Fingerprint] = [entries[row].made for row in np.flatnonzero(numbered.fresh).tolist()]
    articles = np.array([entry.key for entry in entries], dtype=np.int64)
    return make_part(make_segment(own.size, fresh), articles, numbered.number.astype(np.uint32))


def _find(made: Sequence[Fingerprint], numbered: _Numbered, part: Part, buckets: Sequence[Bucket]) -> _Found:
    """Return the pairs of these fingerprints with those of the buckets and of the part, which is for the first one."""
    import numpy as np

    sought = seek(made, numbered.fresh)
    stored = [directory for bucket in buckets for directory in bucket.open()]
    twins = _find_twins(sought.key, numbered, buckets[1:])
    judged = judge(sought, stored, part.segment, np.unique(twins.row))
    bucket_of = np.array([place for place, bucket in enumerate(buckets) for _ in bucket.parts] + [0])
    first_of = np.array([each.segment.first for each in stored] + [part.segment.first])
    words = judged.alike[twins.row]
    told = words > 0
    return _Found(
        row=np.concatenate((judged.row, twins.row[told])),
        bucket=np.concatenate((bucket_of[judged.segment], twins.bucket[told])),
        number=np.concatenate((first_of[judged.segment] + judged.owner, twins.number[told])),
        words=np.concatenate((judged.words, words[told])),
    )


def _find_twins(keys: NDArray[np.uint64], numbered: _Numbered, others: Sequence[Bucket]) -> _Found:
    """Return in which buckets, the first of all or these, fingerprints with these keys stand, under which number."""
    import numpy as np

    own = np.where(numbered.fresh, -1, numbered.number)
    numbers = np.array([own, *(bucket.find_numbers(keys) for bucket in others)])
    bucket, row = np.nonzero(numbers >= 0)
    return _Found(row=row, bucket=bucket, number=numbers[bucket, row], words=np.zeros(len(row), dtype=np.int64))


def _list_pairs(
    found: _Found, rows: NDArray[np.int64], keys: NDArray[np.int64], shelves: Sequence[Sequence[Part]]
) -> list[list[Copied]]:
    """Return the pairs of every article with those that came before it."""
    import numpy as np

    pairs: list[list[Copied]] = [[] for _ in keys]
    row = rows[found.row]
    for place, parts in enumerate(shelves):
        chosen = np.flatnonzero(found.bucket == place)
        for part in parts if len(chosen) else ():
            articles, which = part.list_articles(found.number[chosen])
            mine = chosen[which]
            before = articles < keys[row[mine]]
            listed = zip(
                row[mine][before].tolist(), articles[before].tolist(), found.words[mine][before].tolist(), strict=True
            )
            for own, key, words in listed:
                pairs[own].append(Copied(key, words))
    for each in pairs:
        each.sort()
    return pairs
