"""Who has shown the token: kept here, so that a logout holds; a browser has only the name of its session."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from secrets import token_urlsafe
from threading import Lock
from time import monotonic

MOST = 1000  # sessions; the one that was used longest ago goes first
LONGEST = 7 * 24 * 3600.0  # seconds
IDLE = 24 * 3600.0  # seconds without a request


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Somebody who is logged in: ``who`` is the name under which corrections are kept; times of a monotonic clock."""

    who: str
    began: float
    seen: float


class Sessions:
    """Sessions by the digest of their names: who reads this memory cannot use them. Any thread may use it."""

    def __init__(self, *, now: Callable[[], float] = monotonic) -> None:
        """Take a clock in seconds that never goes back."""
        self._now = now
        self._held: OrderedDict[bytes, Session] = OrderedDict()
        self._lock = Lock()

    def begin(self, who: str) -> str:
        """Return the name of a new session: what the cookie holds."""
        name = token_urlsafe(32)
        with self._lock:
            self._held[_digest(name)] = Session(who=who, began=self._now(), seen=self._now())
            while len(self._held) > MOST:
                self._held.popitem(last=False)
        return name

    def find(self, name: str) -> Session | None:
        """Return a session that is still good, and note that it was used."""
        key = _digest(name)
        with self._lock:
            session = self._held.pop(key, None)
            now = self._now()
            if session is None or now - session.began > LONGEST or now - session.seen > IDLE:
                return None
            session = self._held[key] = replace(session, seen=now)
        return session

    def end(self, name: str) -> None:
        """End a session, where there is one."""
        with self._lock:
            self._held.pop(_digest(name), None)


def _digest(name: str) -> bytes:
    return sha256(name.encode("utf-8", "replace")).digest()
