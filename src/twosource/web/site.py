"""What all requests share: the desk that is read, the limits, and the one who writes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.web.settings import WebSettings

if TYPE_CHECKING:
    from twosource.assembly.desking.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One desk on the web. ``desk`` is for reading only, from any thread."""

    desk: Desk
    settings: WebSettings
