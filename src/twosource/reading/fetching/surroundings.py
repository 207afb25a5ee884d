"""What fetching takes from the world around it: time, names of hosts, and someone who watches."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime

Resolve = Callable[[str, int], tuple[str, ...]]
Watch = Callable[[str], AbstractContextManager[object]]


def look_up(host: str, port: int) -> tuple[str, ...]:
    """Return the IP addresses of a host, in the order in which the system would try them.

    Raises:
        OSError: the name is unknown (socket.gaierror), or cannot be looked up now.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(address[0]) for *_, address in found))


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """Effects, handed in from the command line, so that runs can be repeated and tests take no time.

    ``now`` is the time of day in seconds since 1970 (UTC), ``elapsed`` a clock in seconds that never goes back,
    ``sleep`` waits for seconds. ``watch`` is entered while a page is fetched, with words for the user.
    """

    now: Callable[[], float]
    elapsed: Callable[[], float]
    sleep: Callable[[float], None]
    resolve: Resolve = look_up
    watch: Watch = nullcontext

    def timestamp(self) -> str:
        """Return the time of day as ISO 8601 in UTC, to the second."""
        return datetime.fromtimestamp(self.now(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
