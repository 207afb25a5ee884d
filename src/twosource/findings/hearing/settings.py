"""What can be set about the judge."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from twosource.errors import SettingsError

_SCHEMES = ("http", "https")


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeSettings:
    """Who is asked about pairs in doubt, and how much. Times are in seconds.

    ``url``: the address of a server that speaks OpenAI's protocol, with or without ``/v1/chat/completions``. It may be
    on this machine. ``model``: the name that the server knows the model by. ``key``: what the server wants to see;
    it stands in no message and no result.

    ``most_pairs``: how many pairs of one story are asked about, those nearest to the threshold first. Only pairs whose
    certainty lies between ``least_certainty`` and ``most_certainty`` (0 to 1) are in doubt. ``longest``: the most
    characters of a statement; pairs with a longer one are not asked about. ``batch``: how many pairs of the same two
    articles go into one request; with more than one, a text can sway what is said of the others beside it.

    ``patience``: what one request may take, from the first byte sent to the last received. ``attempts``: how often
    it is made while the server is busy or out of reach; after that the run goes on without the judge, and so it does
    after ``time_limit``, from its first request. ``longest_wait``: how long a busy server may ask to be left alone.
    ``max_bytes``: what one answer may be large, unpacked. ``most_tokens``: what the model may write about one pair.
    ``seed``: of the model, and of the waits.
    """

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    most_pairs: int = 120
    least_certainty: float = 0.2
    most_certainty: float = 0.8
    longest: int = 1_500
    batch: int = 1
    patience: float = 120.0
    time_limit: float = 3600.0
    attempts: int = 2
    longest_wait: float = 60.0
    max_bytes: int = 1_000_000
    most_tokens: int = 2_000
    seed: int = 0

    def __post_init__(self) -> None:
        _check_address(self.url)
        if not self.model.strip():
            message = "the judge has no model: give the name that its server knows the model by (--judge-model)"
            raise SettingsError(message)
        if self.key is not None and not (self.key.isascii() and self.key.isprintable() and self.key.strip()):
            message = "the judge's key is empty or holds characters that no key has; check where it was copied from"
            raise SettingsError(message)
        for name in ("most_pairs", "longest", "batch", "attempts", "max_bytes", "most_tokens"):
            self._refuse_below(name, 1)
        self._refuse_below("patience", 0.001)
        self._refuse_below("time_limit", 0.001)
        self._refuse_below("longest_wait", 0)
        self._check_band()

    def _refuse_below(self, name: str, least: float) -> None:
        value = getattr(self, name)
        if not math.isfinite(value) or value < least:
            message = f"{name} of the judge is {value}: give {least} or more"
            raise SettingsError(message)

    def _check_band(self) -> None:
        if not 0 <= self.least_certainty <= self.most_certainty <= 1:
            band = f"{self.least_certainty} to {self.most_certainty}"
            message = f"least_certainty to most_certainty of the judge is {band}: give two numbers from 0 to 1 in order"
            raise SettingsError(message)


def _check_address(url: str) -> None:
    """Refuse what is no address. A name and password in it are not repeated in the message."""
    try:
        parts = urlsplit(url.strip())
        usable = parts.scheme in _SCHEMES and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        usable = False
        parts = urlsplit("")
    if parts.username is not None:
        message = "the judge's address holds a user name or password; give it without, and the key as the key"
        raise SettingsError(message)
    if not usable or not url.isprintable():
        message = f"the judge's address is {url!r:.200}: give one like http://localhost:8080/v1"
        raise SettingsError(message)
