"""Fingerprints of invented news, made by a process beside the one that measures: its memory and time are its own."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection

from benchmarks.newsroom.newsroom import Written, write_articles
from twosource.origins import fingerprint_all, pack_fingerprint

AT_ONCE = 500  # articles that are handed over together


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """The packed fingerprint of an article, its day, and the number of the agency's text that it is or carries."""

    number: int
    packed: bytes
    day: int
    source: int | None


def print_fingers(count: int, seed: int = 1) -> Iterator[Printed]:
    """Yield the fingerprints of so many articles in the order of publication."""
    receiver, sender = multiprocessing.Pipe(duplex=False)
    press = multiprocessing.get_context("spawn").Process(target=_print_all, args=(sender, count, seed), daemon=True)
    press.start()
    sender.close()
    try:
        while batch := receiver.recv():
            yield from batch
    finally:
        receiver.close()
        press.join()


def _print_all(sender: Connection, count: int, seed: int) -> None:
    articles = write_articles(count, seed)
    while some := list(islice(articles, AT_ONCE)):
        made = fingerprint_all(written.article.text for written in some)
        sender.send([_print(written, pack_fingerprint(each)) for written, each in zip(some, made, strict=True)])
    sender.send([])


def _print(written: Written, packed: bytes) -> Printed:
    carried = written.carried.source if written.carried else None
    source = written.number if written.kind == "agency" else carried
    return Printed(number=written.number, packed=packed, day=written.day, source=source)
