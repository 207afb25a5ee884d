"""The list of addresses that could not be fetched."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from twosource.errors import OutputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An address that could not be fetched.

    ``why`` says what happened and what to do, ``attempts`` how many requests were made for it, ``when`` the
    last time (ISO 8601, UTC).
    """

    address: str
    why: str
    attempts: int
    when: str


class FailureList:
    """A file that gets one JSON object a line as failures happen, so that a killed run leaves what it knew."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._write("w", "")

    def add(self, failure: Failure) -> None:
        """Write one failure."""
        self._write("a", json.dumps(asdict(failure)) + "\n")

    def _write(self, mode: str, line: str) -> None:
        try:
            with self._path.open(mode, encoding="ascii", newline="\n") as file:
                file.write(line)
        except OSError as error:
            message = f"{self._path}: failures cannot be written there ({error.strerror}); name another file"
            raise OutputError(message) from None
