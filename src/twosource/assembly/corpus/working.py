"""What a worker does with a part: read its rows, apply its step, put its files in place. It never raises."""

from __future__ import annotations

import errno
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from twosource.assembly.corpus.material import Material
from twosource.assembly.corpus.parquet import Outputs
from twosource.assembly.corpus.part import Done, Fault, Part
from twosource.errors import DefectError, UnreadableError

if TYPE_CHECKING:
    from twosource.settings import Settings

_NO_ROOM = frozenset([errno.ENOSPC, errno.EDQUOT])


def do_part(part: Part, folder: Path, settings: Settings) -> Done:
    """Do a part, and return what came of it."""
    begun = time.process_time()
    try:
        done = _apply(part, folder, settings)
    except UnreadableError as error:
        return Done(part=part, fault="damaged", why=error.explained, where=error.given)
    except OSError as error:
        return Done(part=part, fault=_name_fault(error), why=f"{error.strerror or error}")
    except Exception as error:  # noqa: BLE001 - one part must not stop the others
        return Done(part=part, fault=_name_fault(error), why=DefectError.of(part.name, part.step, error).explained)
    return Done(
        part=part, files=done.files, counts=done.counts, seconds=time.process_time() - begun, peak=_measure_peak()
    )


def _apply(part: Part, folder: Path, settings: Settings) -> Done:
    from twosource.assembly.corpus.steps import STEPS

    step = STEPS[part.step]
    counts: dict[str, int] = {}
    with Outputs(folder, part.outputs, step.schemas()) as outputs:
        for name, rows in step.run(Material(part=part, folder=folder, settings=settings)):
            if isinstance(rows, int):
                counts[name] = counts.get(name, 0) + rows
            else:
                outputs.write(name, rows)
        return Done(part=part, files=outputs.finish(), counts=counts)


def _name_fault(error: BaseException | None) -> Fault:
    """Return "full" where a disk without room is what is behind an error; Arrow hides it in one of its own."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in _NO_ROOM:
            return "full"
        error = error.__cause__
    return "defect"


def _measure_peak() -> int:
    try:
        import resource  # not on Windows
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
