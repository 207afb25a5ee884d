"""The rates of everything that costs much."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from twosource.web.safety.buckets import Buckets
from twosource.web.settings import WebSettings

Rate = Literal["adds", "checks", "fetches", "logins"]
EVERYBODY = "everybody"  # the client that stands for all of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """A rate of each client for each thing that is counted, and one of all clients together for wrong tokens."""

    of: Mapping[Rate, Buckets]
    all_logins: Buckets


def make_rates(settings: WebSettings) -> Rates:
    """Return the rates that the settings say."""
    return Rates(
        of={
            "adds": Buckets(settings.adds_a_minute, "additions"),
            "checks": Buckets(settings.checks_a_minute, "checks"),
            "fetches": Buckets(settings.fetches_a_minute, "addresses"),
            "logins": Buckets(settings.logins_a_minute, "wrong tokens"),
        },
        all_logins=Buckets(10 * settings.logins_a_minute, "wrong tokens of all together"),
    )
