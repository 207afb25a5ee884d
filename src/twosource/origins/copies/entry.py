"""An article as it is added to the index of copies."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.origins.candidates.fingerprint import Fingerprint


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Entry:
    """The ``key`` of an article, which rises with every new one, its fingerprint, and its ``day`` as an ordinal."""

    key: int
    made: Fingerprint
    day: int
