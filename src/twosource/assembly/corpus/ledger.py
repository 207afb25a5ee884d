"""Which parts of a corpus are done: a line each, so that a run that was stopped goes on where it was."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from twosource.assembly.corpus.layout import LEDGER
from twosource.assembly.corpus.parquet import digest_file
from twosource.assembly.corpus.part import Done, Part, Written


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
        for line in told.splitlines():
            self._take(_read_entry(line))

    def find(self, part: Part, beside: Mapping[str, str]) -> Entry | None:
        """Return what was noted of a part, if all that it depends on is as it was."""
        entry = self._entries.get((part.step, part.name))
        return entry if entry is not None and entry.key == self.key(part, beside) else None

    def key(self, part: Part, beside: Mapping[str, str]) -> str:
        """Return the hash of all that a part depends on."""
        return part.key({**beside, **{path: self._digests.get(path, "") for path in part.sources()}})

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
            file.write(json.dumps(asdict(entry)).encode("utf-8") + b"\n")
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
        path = self._folder / file.path
        return path.is_file() and path.stat().st_size == file.octets and digest_file(path) == file.digest

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


def _read_entry(line: bytes) -> Entry | None:
    try:
        read: dict[str, Any] = json.loads(line)
        return Entry(**{**read, "files": tuple(Written(**file) for file in read["files"])})
    except (ValueError, TypeError, KeyError):
        return None
