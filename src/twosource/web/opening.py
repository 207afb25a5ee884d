"""A desk opened for the web."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from twosource.errors import BusyError
from twosource.web.settings import WebSettings
from twosource.web.site import Site

if TYPE_CHECKING:
    from twosource.settings import Settings


@contextmanager
def open_site(where: str, settings: Settings, limits: WebSettings) -> Iterator[Site]:
    """Yield the desk at a path or address on the web, made where there is none; close it at the end.

    Raises:
        DeskError: it cannot be made or read.
    """
    from twosource.assembly.desking.desk import Desk

    desk = Desk(where, settings=settings, now=time.time)
    try:
        with desk.duplicate() as writer:
            writer.open(write=True)  # makes it, or brings it up to date
    except BusyError:
        pass  # who writes has done so already
    desk.look()
    site = Site(desk=desk, settings=limits)
    try:
        yield site
    finally:
        site.close()
