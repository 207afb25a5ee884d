"""Which clean articles stand together in the folder of a day, in order of time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.assembly.corpus.corpus import Corpus
from twosource.assembly.corpus.layout import ARTICLES, CLEANED, name_day, place_file
from twosource.assembly.corpus.part import Part, Slice, Written

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa
    from numpy.typing import NDArray

MOST_TOGETHER = 1_000  # articles of a file
_NEEDED = ("place", "day", "moment", "id", "address", "named")
_UNDATED = 1 << 30  # a day behind all days
_MOST_OF_ONE = 50  # texts of one address that may be versions of an article, however long after one another
_TOGETHER = 4  # days whose texts stand together where there are more
_SPREAD = 0x9E3779B97F4A7C15 >> 1  # 2**63 by the golden ratio


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Listed:
    """All clean articles: columns, where each stands, and its ``place`` among what its part has read."""

    files: Sequence[Written]
    file: NDArray[np.int64]
    row: NDArray[np.int64]
    place: NDArray[np.int64]
    day: NDArray[np.int64]
    moment: pa.ChunkedArray
    id: NDArray[np.uint64]
    address: NDArray[np.uint64]
    named: NDArray[np.bool_]


def plan_arranging(corpus: Corpus) -> list[Part]:
    """Return the parts of the step.

    The same text of one outlet is one article, the one that was read first. The same text of unknown outlets is as many
    as were read, each with a number. Texts of one address stand together, on the day of the newest of them.

    Raises:
        UnreadableError: a file of clean articles is damaged.
    """
    import numpy as np

    files = corpus.list_files(CLEANED)
    if not files:
        return []
    listed = _list(corpus, files)
    nth = _count_before(listed.id, np.lexsort((listed.place, listed.file)))
    kept = np.flatnonzero((nth == 0) | ~listed.named)
    ranked = _rank(listed, kept)
    order = np.lexsort((kept, ranked.lead, ranked.moment, ranked.day))
    chosen, days = kept[order], ranked.day[order]
    starts = np.flatnonzero(np.diff(days, prepend=-1))
    parts: list[Part] = []
    for start, end in zip(starts, [*starts[1:], len(days)], strict=True):
        parts += _cut_day(listed, chosen[start:end], ranked.group[order][start:end], nth, int(days[start]))
    return parts


def _list(corpus: Corpus, files: Sequence[Written]) -> _Listed:
    import numpy as np
    import pyarrow as pa

    tables = list(corpus.read(files, _NEEDED))
    whole = pa.concat_tables(tables)
    sizes = [table.num_rows for table in tables]
    return _Listed(
        files=files,
        file=np.repeat(np.arange(len(files)), sizes),
        row=np.concatenate([np.arange(size) for size in sizes]),
        place=whole["place"].to_numpy().astype(np.int64),
        day=whole["day"].fill_null(_UNDATED).to_numpy().astype(np.int64),
        moment=whole["moment"],
        id=np.array([int(name, 16) for name in whole["id"].to_pylist()], dtype=np.uint64),
        address=whole["address"].fill_null(0).to_numpy(),
        named=whole["named"].to_numpy(),
    )


def _count_before(values: NDArray[np.uint64], reading: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return for each value how many equal ones come before it, where they are read in this order."""
    import numpy as np

    order = reading[np.argsort(values[reading], kind="stable")]
    fresh = np.diff(values[order].astype(np.int64), prepend=values[order][:1].astype(np.int64) - 1) != 0
    places = np.arange(len(values))
    nth = np.empty(len(values), dtype=np.int64)
    nth[order] = places - np.maximum.accumulate(np.where(fresh, places, 0))
    return nth


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Ranked:
    """By what the kept articles are ordered: their day, their moment by rank, and which have one address.

    ``lead`` is the newest text of its address, or the article itself: it keeps those of one address together.
    """

    day: NDArray[np.int64]
    moment: NDArray[np.int64]
    lead: NDArray[np.int64]
    group: NDArray[np.uint64]


def _rank(listed: _Listed, kept: NDArray[np.int64]) -> _Ranked:
    """Return the order of the kept articles; texts of one address have the place of the newest of them.

    An address with many texts is none of an article: that of a front page, say, or of a column. Those of a few days
    stand together there, as those of a live report do; where even these are more than are put together, none do.
    """
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    moments = listed.moment.cast(pa.large_string()).take(pa.array(kept))  # there may be more than 2 GB of them
    moment = pc.rank(moments, sort_keys="ascending", tiebreaker="dense").to_numpy().astype(np.int64)
    day = listed.day[kept].copy()
    address = _part_busy(listed.address[kept], day)
    times = _count_all(address)
    shared = np.flatnonzero((address != 0) & (times > 1) & (times <= MOST_TOGETHER))
    order = shared[np.lexsort((shared, moment[shared], address[shared]))]
    last = np.flatnonzero(np.diff(address[order].astype(np.int64), append=-1) != 0) if len(order) else order
    sizes = np.diff(last, prepend=-1)
    newest = np.repeat(order[last], sizes)
    day[order], moment[order] = day[newest], moment[newest]
    lead = kept.copy()
    lead[order] = kept[newest]
    group = np.zeros(len(kept), dtype=np.uint64)
    group[order] = address[order]
    return _Ranked(day=day, moment=moment, lead=lead, group=group)


def _part_busy(address: NDArray[np.uint64], day: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Return the addresses, those with many texts with some days in them, too."""
    import numpy as np

    busy = (address != 0) & (_count_all(address) > _MOST_OF_ONE)
    mixed = address ^ (day // _TOGETHER * _SPREAD).astype(np.uint64)  # products go round: they are but numbers apart
    return np.where(busy, np.maximum(mixed, 1), address)


def _count_all(values: NDArray[np.uint64]) -> NDArray[np.int64]:
    import numpy as np

    _, which, counts = np.unique(values, return_inverse=True, return_counts=True)
    return counts[which]


def _cut_day(
    listed: _Listed, rows: NDArray[np.int64], group: NDArray[np.uint64], nth: NDArray[np.int64], day: int
) -> Iterator[Part]:
    """Yield the parts of a day; texts of one address are never parted."""
    import numpy as np

    start = number = 0
    known = None if day == _UNDATED else day
    while start < len(rows):
        end = min(len(rows), start + MOST_TOGETHER)
        while end < len(rows) and group[end] and group[end] == group[end - 1]:
            end += 1
        some = rows[start:end]
        by_place = np.lexsort((listed.row[some], listed.file[some]))
        order = np.argsort(by_place, kind="stable")
        yield Part(
            step="arrange",
            name=f"{name_day(known)}/{number:06}",
            inputs={"cleaned": tuple(_slice(listed, some[by_place]))},
            outputs={"articles": place_file(ARTICLES, number, known)},
            facts={
                "order": tuple(order.tolist()),
                "shared": tuple(map(int, group[start:end] != 0)),
                "twins": tuple(np.where(listed.named[some], 0, nth[some]).tolist()),
                "day": () if known is None else (known,),
            },
            weight=len(some),
        )
        start, number = end, number + 1


def _slice(listed: _Listed, rows: NDArray[np.int64]) -> Iterator[Slice]:
    import numpy as np

    files = listed.file[rows]
    starts = np.flatnonzero(np.diff(files, prepend=-1))
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        yield Slice(path=listed.files[int(files[start])].path, rows=tuple(listed.row[rows[start:end]].tolist()))
