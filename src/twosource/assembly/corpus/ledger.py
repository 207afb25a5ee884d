"""Which parts of a corpus are done: a line each, so that a run that was stopped goes on where it was."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from twosource.assembly.corpus.layout import BETWEEN, LEDGER, RESULTS
from twosource.assembly.corpus.parquet import require_whole
from twosource.assembly.corpus.part import Done, Part, Written
from twosource.errors import UnreadableError

Place = tuple[str, str]  # a part by its step and its name
_FORGOTTEN = ""  # the key of a part that is not done any more


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A part that is done: the hash of what it depended on, its files, what it counted, and what it took."""

    step: str
    name: str
    key: str
    files: tuple[Written, ...]
    counts: Mapping[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    peak: int = 0


class Ledger:
    """The parts that are done, by step and name. A line that was cut off counts for nothing."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / LEDGER
        self._entries: dict[Place, Entry] = {}
        self._digests: dict[str, str] = {}
        self._owners: dict[str, Place] = {}  # which part wrote a file
        told = self._path.read_bytes() if self._path.exists() else b""
        self._ended = told.endswith(b"\n")  # the last line may have been cut off
        for line in told.split(b"\n"):
            self._take(_read_entry(line))

    def find(self, part: Part, key: str) -> Entry | None:
        """Return what was noted of a part, if all that it depends on is as it was."""
        entry = self._entries.get((part.step, part.name))
        return entry if entry is not None and entry.key == key else None

    def key(self, part: Part, beside: Mapping[str, str]) -> str:
        """Return the hash of all that a part depends on."""
        return part.key({**beside, **{path: self._digests.get(path, "") for path in part.sources()}})

    def tell_sums(self, part: Part) -> dict[str, str]:
        """Return the digests of the files that a part reads."""
        return {path: self._digests[path] for path in part.sources() if path in self._digests}

    def list_step(self, step: str) -> list[Entry]:
        """Return the entries of a step, by name."""
        return [entry for (_, _), entry in sorted(self._entries.items()) if entry.step == step]

    def list_files(self, table: str) -> list[Written]:
        """Return the files of a table, by path."""
        files = (file for entry in self._entries.values() for file in entry.files)
        return sorted((file for file in files if file.path.startswith(f"{table}/")), key=lambda file: file.path)

    def note(self, done: Done, key: str) -> None:
        """Note that a part is done, of which this was the `key` before; the line is on the disk when this returns.

        Files that it wrote when it was done before, and did not write now, are removed.
        """
        entry = Entry(
            step=done.part.step,
            name=done.part.name,
            key=key,
            files=done.files,
            counts=dict(done.counts),
            seconds=done.seconds,
            peak=done.peak,
        )
        self._append(entry)
        self._remove(self._take(entry))

    def keep(self, parts: set[Place], steps: set[str]) -> None:
        """Forget the parts of these steps that are not among ``parts``: an earlier run had other inputs."""
        for place in [place for place in self._entries if place[0] in steps and place not in parts]:
            self._forget(place)

    def forget_file(self, path: str) -> bool:
        """Forget the part that wrote a file, because the file is damaged; tell whether there was one."""
        place = self._owners.get(path)
        if place is None:
            return False
        self._forget(place)
        return True

    def check(self) -> list[str]:
        """Forget the parts whose files are gone or were changed, and return these files.

        Tables hold what is noted here and nothing else: what a run left there that was killed before it could note it
        is removed.
        """
        bad = [file.path for entry in self._entries.values() for file in entry.files if not self._is_whole(file)]
        for path in bad:
            self.forget_file(path)
        for table in (*RESULTS, *BETWEEN):
            for found in (self._folder / table).rglob("*.parquet"):
                if found.relative_to(self._folder).as_posix() not in self._owners:
                    found.unlink(missing_ok=True)
        return bad

    def _is_whole(self, file: Written) -> bool:
        try:
            require_whole(self._folder, file.path, file.digest)
        except UnreadableError:
            return False
        return True

    def _append(self, entry: Entry) -> None:
        with self._path.open("ab") as file:
            if file.tell() and not self._ended:
                file.write(b"\n")
            self._ended = True
            file.write(_write_entry(entry))
            file.flush()
            os.fsync(file.fileno())

    def _take(self, entry: Entry | None) -> list[str]:
        """Take an entry in place of what was noted before; return the files that nobody wrote then."""
        if entry is None:
            return []
        place = (entry.step, entry.name)
        before = self._entries.pop(place, None)
        if entry.key != _FORGOTTEN:
            self._entries[place] = entry
        self._digests |= {file.path: file.digest for file in entry.files}
        self._owners |= dict.fromkeys((file.path for file in entry.files), place)
        kept = {file.path for file in entry.files}
        left = [file.path for file in before.files if file.path not in kept] if before else []
        left = [path for path in left if self._owners.get(path) == place]
        for path in left:
            del self._owners[path], self._digests[path]
        return left

    def _forget(self, place: Place) -> None:
        entry = Entry(step=place[0], name=place[1], key=_FORGOTTEN, files=())
        self._append(entry)
        self._remove(self._take(entry))

    def _remove(self, paths: Iterable[str]) -> None:
        for path in paths:
            (self._folder / path).unlink(missing_ok=True)


def _write_entry(entry: Entry) -> bytes:
    """Return an entry as a line, with a sum of it, so that a line that was changed counts for nothing."""
    line = json.dumps(asdict(entry)).encode("utf-8")
    return line + b"\t" + _sum_up(line) + b"\n"


def _sum_up(line: bytes) -> bytes:
    return hashlib.blake2b(line, digest_size=8).hexdigest().encode("ascii")


def _read_entry(line: bytes) -> Entry | None:
    told, _, total = line.rpartition(b"\t")
    if _sum_up(told) != total:
        return None
    try:
        read: dict[str, Any] = json.loads(told)
        return Entry(**{**read, "files": tuple(Written(**file) for file in read["files"])})
    except (ValueError, TypeError, KeyError):
        return None
