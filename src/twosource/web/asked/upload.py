"""A file that a client sends."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that a client sends: the name it gives it, which is a name to show and never a path, and its bytes."""

    name: str
    content: bytes = field(repr=False)
