"""Which articles share text with which before them: exact copies by their texts, the others by their fingerprints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from twosource.assembly.corpus.material import Material

if TYPE_CHECKING:
    import pyarrow as pa

    from twosource.origins import Copied, Entry

_TOGETHER = 256  # articles that are looked for at once
_MOST_COPIED = 20  # earlier articles that an article is noted as sharing text with: those that share most
_MOST_CAST = 1_000_000  # pairs of a row group: strings of Arrow are 2 GB at most
_NEEDED = ("id", "day_number", "print")


def list_tables() -> Mapping[str, pa.Schema]:
    """Return the columns of pairs: ``article`` shares some ``words`` with ``other``, which is before it."""
    import pyarrow as pa

    return {"copies": pa.schema([("article", pa.string()), ("other", pa.string()), ("words", pa.int32())])}


def list_texts() -> Mapping[str, pa.Schema]:
    """Return the columns of exact copies: the text of ``article`` is, that of ``other`` before it."""
    import pyarrow as pa

    return {"texts": pa.schema([("article", pa.string()), ("other", pa.string())])}


def read_pairs(material: Material) -> dict[str, str]:
    """Return which articles have the text of an earlier one, with that one."""
    return {
        name: other
        for rows in material.read("texts")
        for name, other in zip(rows["article"].to_pylist(), rows["other"].to_pylist(), strict=True)
    }


@dataclass(slots=True, eq=False)
class _Texts:
    """Which texts came already: the first article that has one may be from long before what is looked at."""

    same: Mapping[str, str]
    _came: set[str] = field(default_factory=set)
    _others: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self._others = set(self.same.values())

    def is_first(self, name: str) -> bool:
        """Tell of the next article whether none before it had its text."""
        other = self.same.get(name, name)
        if other not in self._others:
            return True
        first = other not in self._came
        self._came.add(other)
        return first


def find_same_texts(material: Material) -> Iterator[tuple[str, pa.Table | int]]:
    """Yield which articles have the text of an earlier one; the articles come in order of time.

    The fact ``rows`` says how many of them go into each output.
    """
    import numpy as np
    import pyarrow as pa

    tables = list(material.read("articles", ("id", "same")))
    if not tables:
        return
    rows = pa.concat_tables(tables).combine_chunks()
    same = rows["same"].to_numpy()
    _, first, belongs = np.unique(same, return_index=True, return_inverse=True)
    again = np.flatnonzero(first[belongs] != np.arange(len(same)))
    names = rows["id"].cast(pa.large_string())  # columns of more than 2 GB cannot be taken from otherwise
    others, copies = (names.take(pa.array(each)) for each in (first[belongs][again], again))
    pairs = pa.table({"article": copies, "other": others})
    ends = np.searchsorted(again, np.cumsum(material.part.facts["rows"])).tolist()
    for name, start, end in zip(material.part.outputs, [0, *ends], ends, strict=False):
        for place in range(start, end, _MOST_CAST):
            yield name, pairs.slice(place, min(_MOST_CAST, end - place)).cast(list_texts()["texts"])
    yield "exact copies", len(again)


def find_copies(material: Material) -> Iterator[tuple[str, pa.Table | int]]:
    """Yield which of the part's ``own`` articles share text with those ``before`` them; all come in order of time.

    What has the text of an earlier one among them is not looked for. The fact ``undated`` is the day that those without
    one get.
    """
    from twosource.origins import CopyIndex

    texts = _Texts(same=read_pairs(material))
    names: list[str] = []
    index = CopyIndex()
    index.catch_up(_read_entries(material, "before", texts, names))
    own = _read_entries(material, "own", texts, names)
    amount = near = 0
    while some := list(islice(own, _TOGETHER)):
        found = index.add_many(some)
        rows = _list_pairs(some, found, names)
        amount += len(some)
        near += sum(map(bool, found))
        yield "copies", rows
    yield "distinct texts", amount
    yield "sharing text", near


def _read_entries(material: Material, table: str, texts: _Texts, names: list[str]) -> Iterator[Entry]:
    """Yield what the index of copies takes in, and note the names of the articles by their numbers in it."""
    from twosource.origins import Entry, unpack_fingerprint

    (undated,) = material.part.facts["undated"]
    for rows in material.read(table, _NEEDED):
        columns = (rows[name].to_pylist() for name in _NEEDED)
        for name, day, packed in zip(*columns, strict=True):
            if texts.is_first(name):
                names.append(name)
                made = unpack_fingerprint(packed, name)
                yield Entry(key=len(names) - 1, made=made, day=undated if day is None else day)


def _list_pairs(some: list[Entry], found: list[list[Copied]], names: list[str]) -> pa.Table:
    import pyarrow as pa

    listed = [
        (names[entry.key], names[each.key], each.words)
        for entry, copies in zip(some, found, strict=True)
        for each in sorted(copies, key=lambda each: (-each.words, each.key))[:_MOST_COPIED]
    ]
    columns = list(zip(*listed, strict=True)) or [(), (), ()]
    return pa.Table.from_arrays(
        [pa.array(column) for column in columns], schema=None, names=["article", "other", "words"]
    ).cast(list_tables()["copies"])
