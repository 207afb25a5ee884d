"""A desk opened for the web."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from twosource.errors import BusyError, DeskError, EarlierError
from twosource.web.settings import WebSettings
from twosource.web.site import Site

if TYPE_CHECKING:
    from twosource.assembly.desking.desk import Desk
    from twosource.settings import Settings


def _say_nothing(_: str) -> None:
    pass


@contextmanager
def open_site(
    where: str, settings: Settings, limits: WebSettings, tell: Callable[[str], None] = _say_nothing
) -> Iterator[Site]:
    """Yield the desk at a path or address on the web, made where there is none; close it at the end.

    One of an earlier version is brought up to date. One that cannot be written to is shown all the same: ``tell`` gets
    a line about either.

    Raises:
        DeskError: it cannot be made, brought up to date or read.
    """
    from twosource.assembly.desking.desk import Desk

    desk = Desk(where, settings=settings, now=time.time)
    _make_ready(desk, tell)
    site = Site(desk=desk, settings=limits)
    try:
        yield site
    finally:
        site.close()


def _make_ready(desk: Desk, tell: Callable[[str], None]) -> None:
    """Open a desk once for writing, which makes it or brings it up to date, then for reading."""
    earlier = _find_earlier(desk)
    try:
        with desk.duplicate() as writer:
            writer.open(write=True)
    except DeskError as error:
        if earlier is not None:
            what = "it is of an earlier version and cannot be brought up to date now"
            raise DeskError(desk.name, f"{what}: {error.explained}") from error
        _look_instead(desk, error)
        if not isinstance(error, BusyError):
            tell(f"{desk.name} can be looked at, but nothing can be added or corrected: {error.explained}")
    else:
        desk.look()
        if earlier is not None:
            tell(f"{desk.name} was of an earlier version and is brought up to date")


def _find_earlier(desk: Desk) -> EarlierError | None:
    try:
        desk.look()
    except EarlierError as error:
        return error
    except DeskError:
        pass  # there is none yet; what else it may be is told when it is opened for writing
    return None


def _look_instead(desk: Desk, error: DeskError) -> None:
    """Open a desk for reading where it cannot be written to; why it cannot is what counts where that fails too."""
    try:
        desk.look()
    except DeskError:
        raise error from None
