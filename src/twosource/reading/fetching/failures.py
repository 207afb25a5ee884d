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
        try:
            self._file = path.open("w", encoding="ascii", newline="\n")
        except OSError as error:
            message = f"{path}: failures cannot be written there ({error.strerror or error}); name another file"
            raise OutputError(message) from None

    def add(self, failure: Failure) -> None:
        """Write one failure."""
        self._file.write(json.dumps(asdict(failure)) + "\n")
        self._file.flush()

    def close(self) -> None:
        """End the list."""
        self._file.close()
