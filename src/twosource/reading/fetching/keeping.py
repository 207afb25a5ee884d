"""The queue of addresses and the pages had so far, in a folder, so that a later run goes on where one ended."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from twosource.errors import OutputError
from twosource.reading.fetching.bodies import Bodies
from twosource.reading.fetching.pages import Page
from twosource.reading.fetching.schema import open_queue
from twosource.reading.fetching.surroundings import Surroundings

_QUEUE = "queue.sqlite"
_BODIES = "bodies"
_RESUMED = 24 * 3600.0  # seconds; what a run fetched that was killed longer ago is asked for anew
_NEWEST = "SELECT * FROM answer WHERE key = ? ORDER BY rowid DESC LIMIT 1"
_FIELDS = ("url", "media_type", "charset", "etag", "last_modified", "fetched")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A page had before. ``settled``: in this run, or in the killed one that it goes on with."""

    page: Page
    settled: bool


class KeptPages:
    """The folder. Every change is one short transaction, so a kill at any moment loses one page at most."""

    def __init__(self, folder: Path, surroundings: Surroundings) -> None:
        self._folder = folder
        self._surroundings = surroundings
        with self._worded():
            folder.mkdir(parents=True, exist_ok=True)
            self._bodies = Bodies(folder / _BODIES)
            self._queue = open_queue(folder / _QUEUE)
            self._queue.row_factory = sqlite3.Row
            self._run = self._begin_run()

    def expect(self, keys: Iterable[str]) -> None:
        """Put addresses in the queue that are not there yet."""
        with self._changing():
            rows = [(_storable(key),) for key in keys]
            self._queue.executemany("INSERT OR IGNORE INTO address (key, state) VALUES (?, 'pending')", rows)

    def find(self, key: str) -> Kept | None:
        """Return the page that an address had last, None where there is none or its body is lost."""
        with self._worded():
            row = self._queue.execute(_NEWEST, (_storable(key),)).fetchone()
            body = self._bodies.read(row["sha256"]) if row else None
            if body is None:
                return None
            settled = self._queue.execute("SELECT state, run FROM address WHERE key = ?", (_storable(key),)).fetchone()
        page = Page(body=body, **{name: row[name] for name in _FIELDS})
        return Kept(page=page, settled=tuple(settled) == ("done", self._run))

    def keep(self, key: str, page: Page, attempts: int) -> Page:
        """Keep a page; return it with the time at which this content was first seen."""
        with self._changing():
            sha256 = self._bodies.write(page.body)
            self._settle(key, "done", None, attempts)
            row = self._queue.execute(_NEWEST, (_storable(key),)).fetchone()
            first = replace(page, fetched=row["fetched"]) if row and row["sha256"] == sha256 else page
            values = [_storable(value) if value else value for value in (getattr(first, name) for name in _FIELDS)]
            self._queue.execute(
                "INSERT OR REPLACE INTO answer (key, sha256, url, media_type, charset, etag, last_modified, fetched)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (_storable(key), sha256, *values),
            )
        return first

    def keep_unchanged(self, key: str, attempts: int) -> None:
        """Note that the page is still as it was kept."""
        with self._changing():
            self._settle(key, "done", None, attempts)

    def fail(self, key: str, why: str, attempts: int) -> int:
        """Note that the page could not be had; return how many requests were made for it over all runs."""
        with self._changing():
            self._settle(key, "failed", why, attempts)
            (total,) = self._queue.execute("SELECT attempts FROM address WHERE key = ?", (_storable(key),)).fetchone()
        return int(total)

    def end_run(self) -> None:
        """Note that the run came to its end, so that the next one asks anew what has changed."""
        with self._changing():
            self._queue.execute("UPDATE run SET ended = ? WHERE id = ?", (self._surroundings.now(), self._run))

    def close(self) -> None:
        """Close the queue; a run that was not ended is gone on with later."""
        self._queue.close()

    def _begin_run(self) -> int:
        now = self._surroundings.now()
        last = self._queue.execute("SELECT id, started, ended FROM run ORDER BY id DESC LIMIT 1").fetchone()
        if last and last["ended"] is None and 0 <= now - last["started"] <= _RESUMED:
            return int(last["id"])
        return int(self._queue.execute("INSERT INTO run (started) VALUES (?)", (now,)).lastrowid or 0)

    def _settle(self, key: str, state: str, why: str | None, attempts: int) -> None:
        tried = self._surroundings.timestamp()
        self._queue.execute(
            "INSERT INTO address (key, state, why, attempts, tried, run) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (key) DO UPDATE SET state = excluded.state, why = excluded.why,"
            " attempts = attempts + excluded.attempts, tried = excluded.tried, run = excluded.run",
            (_storable(key), state, why and _storable(why), attempts, tried, self._run),
        )

    @contextmanager
    def _changing(self) -> Iterator[None]:
        with self._worded():
            self._queue.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._queue.execute("ROLLBACK")
                raise
            self._queue.execute("COMMIT")

    @contextmanager
    def _worded(self) -> Iterator[None]:
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            message = f"{self._folder}: pages cannot be kept there ({error}); name another folder, or free some space"
            raise OutputError(message) from None


def _storable(text: str) -> str:
    """Return the text without lone surrogates, which no database takes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
