"""A short thing to do on the desk, with somebody who waits for it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from twosource.web.jobs.patience import try_for

if TYPE_CHECKING:
    from twosource.assembly.desking.desk import Desk

_PATIENCE = 8.0  # seconds for another process that writes


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What is to be done, and where its result goes."""

    do: Callable[[Desk], Any]
    future: Future[Any]


def settle(deed: Deed, desk: Desk, sleep: Callable[[float], object]) -> None:
    """Do a deed; its result or its error goes to who waits for it. One that nobody waits for any more is not done."""
    if not deed.future.set_running_or_notify_cancel():
        return
    try:
        try_for(_PATIENCE, partial(desk.open, write=True), sleep, lambda _: None)
        result = deed.do(desk)
    except BaseException as error:  # noqa: BLE001 - it is raised where it is waited for
        deed.future.set_exception(error)
    else:
        deed.future.set_result(result)
