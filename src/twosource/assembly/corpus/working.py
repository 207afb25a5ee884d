"""What a worker does with a part: read its rows, apply its step, put its files in place. It never raises."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from twosource.assembly.corpus.material import Material
from twosource.assembly.corpus.parquet import Outputs, require_whole
from twosource.assembly.corpus.part import Done, Part
from twosource.assembly.corpus.room import is_full
from twosource.errors import CorpusError, DefectError, UnreadableError

if TYPE_CHECKING:
    from twosource.settings import Settings


def do_part(part: Part, folder: Path, settings: Settings) -> Done:
    """Do a part, and return what came of it."""
    begun = time.process_time()
    try:
        done = _apply(part, folder, settings)
    except Exception as error:  # noqa: BLE001 - one part must not stop the others
        return _tell_fault(part, error)
    return Done(
        part=part, files=done.files, counts=done.counts, seconds=time.process_time() - begun, peak=_measure_peak()
    )


def _tell_fault(part: Part, error: Exception) -> Done:
    if isinstance(error, UnreadableError):
        return Done(part=part, fault="damaged", why=error.explained, where=error.given)
    if isinstance(error, CorpusError):
        return Done(part=part, fault="unfit", why=error.what, advice=error.advice)
    if isinstance(error, MemoryError):  # perhaps there is enough when nothing else is under way
        return Done(part=part, fault="lost", why=": ".join(filter(None, ("memory ran out", str(error)))))
    if is_full(error):
        return Done(part=part, fault="full", why=_explain(error))
    why = _explain(error) if isinstance(error, OSError) else DefectError.of(part.name, part.step, error).explained
    return Done(part=part, fault="defect", why=why)


def _apply(part: Part, folder: Path, settings: Settings) -> Done:
    from twosource.assembly.corpus.steps import STEPS

    step = STEPS[part.step]
    counts: dict[str, int] = {}
    for path, digest in part.sums.items():
        require_whole(folder, path, digest)
    with Outputs(folder, part.outputs, step.schemas()) as outputs:
        for name, rows in step.run(Material(part=part, folder=folder, settings=settings.only(step.rooms))):
            if isinstance(rows, int):
                counts[name] = counts.get(name, 0) + rows
            else:
                outputs.write(name, rows)
        return Done(part=part, files=outputs.finish(), counts=counts)


def _explain(error: Exception) -> str:
    return f"{getattr(error, 'strerror', None) or error}"


def _measure_peak() -> int:
    try:
        import resource  # not on Windows
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
