"""What tells visitors apart: made anew for each run of the server."""

from __future__ import annotations

from dataclasses import dataclass, field
from secrets import token_bytes

from twosource.web.safety.sessions import Sessions


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """The key of tokens of forms, the sessions of who is logged in, and the token that opens the server."""

    token: str | None = field(default=None, repr=False)
    key: bytes = field(default_factory=lambda: token_bytes(32), repr=False)
    sessions: Sessions = field(default_factory=Sessions)
