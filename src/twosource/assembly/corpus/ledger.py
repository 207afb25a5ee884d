"""Which parts of a corpus are done: a line each, so that a run that was stopped goes on where it was."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from twosource.assembly.corpus.layout import LEDGER
from twosource.assembly.corpus.parquet import require_whole
from twosource.assembly.corpus.part import Done, Part, Written
from twosource.errors import UnreadableError


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
        self._entries: dict[tuple[str, str], Entry] = {}
        self._digests: dict[str, str] = {}
        told = self._path.read_bytes() if self._path.exists() else b""
        self._ended = told.endswith(b"\n")  # the last line may have been cut off
        for line in told.split(b"\n"):
            self._take(_read_entry(line))

    def find(self, part: Part, beside: Mapping[str, str]) -> Entry | None:
        """Return what was noted of a part, if all that it depends on is as it was."""
        entry = self._entries.get((part.step, part.name))
        return entry if entry is not None and entry.key == self.key(part, beside) else None

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

    def note(self, done: Done, beside: Mapping[str, str]) -> Entry:
        """Note that a part is done; the line is on the disk when this returns."""
        entry = Entry(
            step=done.part.step,
            name=done.part.name,
            key=self.key(done.part, beside),
            files=done.files,
            counts=dict(done.counts),
            seconds=done.seconds,
            peak=done.peak,
        )
        with self._path.open("ab") as file:
            if file.tell() and not self._ended:
                file.write(b"\n")
            self._ended = True
            file.write(_write_entry(entry))
            file.flush()
            os.fsync(file.fileno())
        self._take(entry)
        return entry

    def keep(self, parts: set[tuple[str, str]], steps: set[str]) -> None:
        """Forget the parts of these steps that are not among ``parts``: an earlier run had other inputs."""
        for place in [place for place in self._entries if place[0] in steps and place not in parts]:
            entry = self._entries.pop(place)
            self._remove(entry)

    def forget_file(self, path: str) -> bool:
        """Forget the part that wrote a file, because the file is damaged; tell whether there was one."""
        for place, entry in list(self._entries.items()):
            if any(file.path == path for file in entry.files):
                del self._entries[place]
                self._remove(entry)
                return True
        return False

    def check(self) -> list[str]:
        """Forget the parts whose files are gone or were changed, and return these files."""
        bad = [file.path for entry in self._entries.values() for file in entry.files if not self._is_whole(file)]
        for path in bad:
            self.forget_file(path)
        return bad

    def _is_whole(self, file: Written) -> bool:
        try:
            require_whole(self._folder, file.path, file.digest)
        except UnreadableError:
            return False
        return True

    def _take(self, entry: Entry | None) -> None:
        if entry is not None:
            self._entries[entry.step, entry.name] = entry
            self._digests |= {file.path: file.digest for file in entry.files}

    def _remove(self, entry: Entry) -> None:
        taken = {file.path for each in self._entries.values() for file in each.files}
        for file in entry.files:
            if file.path not in taken:
                (self._folder / file.path).unlink(missing_ok=True)
                self._digests.pop(file.path, None)


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
