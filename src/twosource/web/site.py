"""What all requests share: the desk that is read, the limits, and the one who writes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from twosource.web.jobs.clerk import Clerk
from twosource.web.settings import WebSettings

if TYPE_CHECKING:
    from twosource.assembly.desking.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One desk on the web. ``desk`` is for reading only, from any thread; all writing is done by the ``clerk``."""

    desk: Desk
    settings: WebSettings
    clerk: Clerk = field(init=False)

    def __post_init__(self) -> None:
        """Have a clerk for the desk that is read."""
        object.__setattr__(self, "clerk", Clerk(self.desk.duplicate))

    def close(self) -> None:
        """Stop writing, and let go of the desk."""
        self.clerk.close()
        self.desk.close()
