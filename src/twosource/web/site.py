"""What all requests share: the desk that is read, the limits, and the one who writes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from twosource.web.jobs.clerk import Clerk
from twosource.web.keeping import Kept
from twosource.web.safety.keys import Keys
from twosource.web.safety.rates import Rate, Rates, make_rates
from twosource.web.safety.visitor import present_visitor
from twosource.web.settings import WebSettings
from twosource.web.turnstile import Turnstile

if TYPE_CHECKING:
    from twosource.assembly.desking.desk import Desk
    from twosource.model.comparison import Comparison
    from twosource.views.showing import ShownStory

MOST_SHOWN = 20_000  # statements, passages and articles of stories that are kept: some tens of megabytes
MOST_WRITTEN = 30_000_000  # characters of pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One desk on the web.

    ``desk`` is for reading only, from any thread; all writing is done by the ``clerk``. ``rates`` count what clients
    do, ``keys`` tell them apart. ``compared`` keeps stories as they were found out, ``shown`` the same with what their
    pages look up, ``written`` titles and what of their pages is the same for everybody. Checks of sentences pass
    through ``checks`` one after the other. ``now`` gives seconds since 1970: by it pages say how long ago something
    was, and jobs when they were done.
    """

    desk: Desk
    settings: WebSettings
    now: Callable[[], float] = time.time
    clerk: Clerk = field(init=False)
    rates: Rates = field(init=False)
    keys: Keys = field(init=False)
    compared: Kept[Comparison] = field(init=False, default_factory=lambda: Kept(MOST_SHOWN))
    shown: Kept[ShownStory] = field(init=False, default_factory=lambda: Kept(MOST_SHOWN))
    written: Kept[tuple[str, str]] = field(init=False, default_factory=lambda: Kept(MOST_WRITTEN))
    checks: Turnstile = field(init=False, default_factory=Turnstile)

    def __post_init__(self) -> None:
        """Have a clerk for the desk that is read, and begin to count."""
        object.__setattr__(self, "clerk", Clerk(self.desk.duplicate, now=self.now))
        object.__setattr__(self, "rates", make_rates(self.settings))
        object.__setattr__(self, "keys", Keys(token=self.settings.token))

    @property
    def who(self) -> str:
        """The name under which the corrections of the present visitor are kept."""
        return present_visitor().who or self.settings.who

    def count(self, rate: Rate, cost: int = 1) -> None:
        """Count something that the present visitor does.

        Raises:
            DeniedError: it was done too often; nothing is counted.
        """
        self.rates.of[rate].take(present_visitor().client, cost)

    def close(self) -> None:
        """Stop writing, and let go of the desk."""
        self.clerk.close()
        self.desk.close()
