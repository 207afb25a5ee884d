"""Limits of the web room."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.errors import SettingsError

SHORTEST_TOKEN = 16  # characters: fewer could be guessed


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSettings:
    """What the web allows.

    ``hosts`` are the names under which it may be asked for besides those of this machine; ``elsewhere``: other machines
    reach it. Then it needs a ``token``, that opens it to who knows it; None where everybody who reaches it may use it.
    ``who`` is the name under which corrections are kept when nobody says another. ``most_upload`` is in bytes,
    ``most_files`` of one upload, ``most_body`` in bytes of everything else that is sent. What is counted ``a_minute``
    is that of one client. ``fetch``: addresses may be added; ``fast``: rules alone find who said what.
    """

    hosts: tuple[str, ...] = ()
    elsewhere: bool = False
    token: str | None = None
    who: str = "somebody"
    most_upload: int = 50_000_000
    most_files: int = 200
    most_body: int = 4_000_000
    adds_a_minute: int = 30
    checks_a_minute: int = 60
    fetches_a_minute: int = 60
    logins_a_minute: int = 5
    fetch: bool = True
    fast: bool = False

    def __post_init__(self) -> None:
        """Refuse to be open to other machines without a token.

        Raises:
            SettingsError: there is no token, or one that could be guessed.
        """
        if self.elsewhere and self.token is None:
            message = "other machines could reach the desk, and no token is set; set one, or serve it on 127.0.0.1"
            raise SettingsError(message)
        if self.token is not None and len(self.token) < SHORTEST_TOKEN:
            message = f"the token has {len(self.token)} characters; give at least {SHORTEST_TOKEN}"
            raise SettingsError(message)
