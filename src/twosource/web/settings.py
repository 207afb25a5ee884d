"""Limits of the web room."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSettings:
    """What the web allows.

    ``hosts`` are the names under which it may be asked for besides those of this machine; ``token`` opens it to who
    knows it, None where everybody who reaches it may use it. ``who`` is the name under which corrections are kept when
    nobody says another. ``most_upload`` is in bytes, ``most_files`` of one upload; ``adds_a_minute`` and
    ``checks_a_minute`` are those of one client.
    """

    hosts: tuple[str, ...] = ()
    token: str | None = None
    who: str = "somebody"
    most_upload: int = 50_000_000
    most_files: int = 200
    adds_a_minute: int = 30
    checks_a_minute: int = 60
    fetch: bool = True
    fast: bool = False
