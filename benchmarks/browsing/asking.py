"""Requests as a browser sends them: how long until the first byte, and how many bytes."""

from __future__ import annotations

import http.client
import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import cycle, islice


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer: seconds until its first byte, its bytes as they were sent and its status."""

    first: float
    sent: int
    status: int


class Asker:
    """One connection that stays open."""

    def __init__(self, host: str, port: int, *, packed: bool = True) -> None:
        self._connection = http.client.HTTPConnection(host, port, timeout=60)
        self._headers = {"Accept-Encoding": "gzip"} if packed else {}

    def ask(self, path: str) -> Answered:
        """Return how a path was answered."""
        started = time.perf_counter()
        self._connection.request("GET", path, headers=self._headers)
        answer = self._connection.getresponse()
        first = time.perf_counter() - started
        return Answered(first, len(answer.read()), answer.status)


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What came of many requests: answers, how long all took, and those that were not 200."""

    answers: int
    seconds: float
    refused: int

    @property
    def rate(self) -> float:
        """Answers a second."""
        return self.answers / self.seconds


def press(host: str, port: int, paths: Sequence[str], requests: int, connections: int) -> Load:
    """Ask for paths in turn, over several connections at once."""
    statuses: list[int] = []
    started = time.perf_counter()
    workers = [
        threading.Thread(
            target=_work, args=(Asker(host, port), islice(cycle(paths), first, requests, connections), statuses)
        )
        for first in range(connections)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    spent = time.perf_counter() - started
    return Load(answers=len(statuses), seconds=spent, refused=sum(status != http.HTTPStatus.OK for status in statuses))


def _work(asker: Asker, paths: Iterable[str], statuses: list[int]) -> None:
    statuses.extend(asker.ask(path).status for path in paths)
