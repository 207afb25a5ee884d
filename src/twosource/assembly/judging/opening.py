"""The judge of a run, where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.findings.hearing.hearing import Hearing
    from twosource.model.comparison import Made
    from twosource.settings import Settings


@contextmanager
def open_judge(settings: Settings) -> Iterator[Hearing | None]:
    """Yield the judge that the settings name, heard by the clocks of this machine; None where they name nobody.

    Raises:
        SettingsError: its key would go unencrypted to a machine that is not ours.
    """
    chosen = settings.findings.judge
    if chosen is None:
        yield None
        return
    import time

    from twosource.assembly.judging.asking import EndpointJudge
    from twosource.findings.hearing.hearing import Hearing
    from twosource.reading.fetching import Surroundings

    around = Surroundings(now=time.time, elapsed=time.monotonic, sleep=time.sleep)
    with closing(EndpointJudge(chosen, around)) as judge:
        yield Hearing(judge=judge, settings=chosen)


def record_judge(made: Made, judge: Hearing | None) -> Made:
    """Return the record of a result with who judged, and what of it was dropped or could not be had, and why."""
    if judge is None:
        return made
    return replace(made, models=(*made.models, ("judge", judge.name)), degraded=(*made.degraded, *judge.describe()))
