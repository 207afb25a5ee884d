"""A job done from its beginning to its end."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from twosource.errors import TwosourceError
from twosource.web.jobs.job import Line
from twosource.web.jobs.patience import try_for
from twosource.web.jobs.task import Task
from twosource.web.statuses import tell_error, tell_what

if TYPE_CHECKING:
    from twosource.assembly.desking.analysing import Analysed
    from twosource.assembly.desking.desk import Desk

_LOG = logging.getLogger("twosource.web")
STOPPED = "twosource was stopped before it was done; what is told above is on the desk, do the rest again"


class StoppedError(Exception):
    """The clerk is to stop: a job ends after the step that was done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """What a job is done with.

    ``rest`` is called between two steps, when nothing of the desk is open: it returns whether something was done to the
    desk meanwhile, and raises `StoppedError` where the job is to stop. ``patience`` is in seconds: how long it waits
    for another process that writes.
    """

    desk: Desk
    now: Callable[[], float]
    sleep: Callable[[float], object]
    rest: Callable[[], bool]
    patience: float


def run_task(task: Task, shift: Shift) -> None:
    """Do a job, and analyse the stories that wait; how it ended is told in the task and never raised."""
    task.turn("running", at=shift.now())
    why = ""
    try:
        try_for(shift.patience, partial(shift.desk.open, write=True), shift.sleep, task.tell)
        for step in task.work(shift.desk) or ():
            task.tell(step)
            shift.rest()
        _analyse(task, shift)
    except StoppedError:
        why = STOPPED
    except TwosourceError as error:
        why = tell_error(error)
    except Exception as error:  # noqa: BLE001 - it is told in the job, and the clerk goes on
        _LOG.exception("a job failed: %s", task.job.what)
        why = f"a defect in twosource, not in what you gave ({type(error).__name__}); the log says where"
    finally:
        task.after()
    task.turn("failed" if why else "done", at=shift.now(), why=why)


def _analyse(task: Task, shift: Shift) -> None:
    """Analyse the stories that wait; begin anew where something was done to the desk between two of them."""
    again = True
    while again:
        again = False
        _say_queue(task, shift.desk)
        for analysed in shift.desk.analyse():
            task.tell(_line_of(analysed))
            _say_queue(task, shift.desk)
            again = shift.rest()
            if again:
                break


def _say_queue(task: Task, desk: Desk) -> None:
    waiting = desk.queue
    task.tell(f"analysing; {waiting:,} {'story waits' if waiting == 1 else 'stories wait'}" if waiting else "")


def _line_of(analysed: Analysed) -> Line:
    failure = analysed.failure
    return Line(
        kind="failed" if failure else "analysed",
        what=analysed.title,
        why=tell_what(failure) if failure else "",
        story=analysed.story,
        findings=None if failure else analysed.findings,
    )
