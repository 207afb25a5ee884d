"""Fingerprints of invented news, made by a process beside the one that measures: its memory and time are its own.

The first ones are those of written articles. To write a million takes an hour, so the others are variants of these,
made without a text: hashes that many texts have are as they were, so that they grow as frequent as with more articles,
and the others are new ones, in an article as in its copies.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from multiprocessing.connection import Connection

import numpy as np
from numpy.typing import NDArray

from benchmarks.newsroom.newsroom import Written, write_articles
from twosource.origins import Fingerprint, fingerprint_all, pack_fingerprint

WRITTEN = 100_000  # articles that are written
_AT_ONCE = 500  # articles that are handed over together
_MANY = 25  # texts of those written from which a hash stays as it is
_OTHER = 0x9E3779B1


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """The packed fingerprint of an article, its day, and the number of the agency's text that it is or carries."""

    number: int
    packed: bytes
    day: int
    source: int | None


def print_fingers(count: int, written: int = WRITTEN, seed: int = 1) -> Iterator[Printed]:
    """Yield so many fingerprints in the order of publication, the first ones of articles that are ``written``."""
    receiver, sender = multiprocessing.Pipe(duplex=False)
    asked = (sender, count, min(written, count), seed)
    press = multiprocessing.get_context("spawn").Process(target=_print_all, args=asked, daemon=True)
    press.start()
    sender.close()
    try:
        while batch := receiver.recv():
            yield from batch
    finally:
        receiver.close()
        press.join()


def _print_all(sender: Connection, count: int, written: int, seed: int) -> None:
    articles = write_articles(written, seed)
    kept: list[tuple[Printed, Fingerprint]] = []
    while some := list(islice(articles, _AT_ONCE)):
        prints = list(fingerprint_all(each.article.text for each in some))
        batch = [_print(each, made) for each, made in zip(some, prints, strict=True)]
        sender.send(batch)
        kept += zip(batch, prints, strict=True)
    common = _list_common([made for _, made in kept])
    for first in range(written, count, _AT_ONCE):
        numbers = range(first, min(first + _AT_ONCE, count))
        sender.send([_vary(*kept[number % written], common, number - number % written) for number in numbers])
    sender.send([])


def _list_common(prints: list[Fingerprint]) -> NDArray[np.uint32]:
    hashes, counts = np.unique(np.concatenate([each.hashes for each in prints]), return_counts=True)
    counts[-1] = _MANY  # one at least, for `_vary` to look among
    return hashes[counts >= _MANY]


def _vary(printed: Printed, made: Fingerprint, common: NDArray[np.uint32], before: int) -> Printed:
    """Return the variant that comes so many articles later."""
    places = np.minimum(np.searchsorted(common, made.hashes), len(common) - 1)
    other = np.uint32(before * _OTHER & 0xFFFFFFFF)
    hashes = np.where(common[places] == made.hashes, made.hashes, made.hashes ^ other)
    return Printed(
        number=printed.number + before,
        packed=pack_fingerprint(replace(made, hashes=hashes)),
        day=printed.day,
        source=None if printed.source is None else printed.source + before,
    )


def _print(written: Written, made: Fingerprint) -> Printed:
    carried = written.carried.source if written.carried else None
    source = written.number if written.kind == "agency" else carried
    return Printed(number=written.number, packed=pack_fingerprint(made), day=written.day, source=source)
