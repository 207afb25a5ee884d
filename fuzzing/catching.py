"""One input tried: what it broke is kept once for each place, and does not end the run."""

from __future__ import annotations

import hashlib
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path

from fuzzing.target import Try

_LAST = 3  # frames of our own code that tell one fault from another


def make_catcher(take: Try, folder: Path) -> Callable[[bytes], None]:
    """Return what tries an input and keeps in ``folder`` the shortest that broke each place, with its traceback."""
    shortest: dict[str, int] = {}

    def catch(content: bytes) -> None:
        fault = find_fault(take, content)
        if fault is None:
            return
        place, told = fault
        if len(content) < shortest.get(place, len(content) + 1):
            shortest[place] = len(content)
            name = f"broken-{hashlib.sha256(place.encode()).hexdigest()[:12]}"
            (folder / name).write_bytes(content)
            (folder / f"{name}.txt").write_text(told, encoding="utf-8", errors="backslashreplace")

    return catch


def find_fault(take: Try, content: bytes) -> tuple[str, str] | None:
    """Return the place that an input breaks, and what is to be told of it; None where it ends as it should."""
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            take(content)
        except Exception as error:  # noqa: BLE001 - what must not happen, and is to be told
            return _find_place(error), "".join(traceback.format_exception(error))
    if warned:
        return (
            f"{warned[0].filename}:{warned[0].lineno}",
            f"warning: {warned[0].category.__name__}: {warned[0].message}",
        )
    return None


def _find_place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f"{frame.filename}:{frame.lineno}" for frame in frames if "twosource" in frame.filename]
    return " ".join([type(error).__name__, *ours[-_LAST:]])


def read_slowest(folder: Path) -> float:
    """Return the seconds of processor time that the slowest input in ``folder`` took; 0 where none is kept."""
    told = folder / "slowest.txt"
    return float(told.read_text(encoding="utf-8")) if told.exists() else 0.0


def keep_slowest(folder: Path, content: bytes, seconds: float) -> None:
    """Keep the slowest input so far, and how many seconds of processor time it took."""
    (folder / "slowest").write_bytes(content)
    (folder / "slowest.txt").write_text(f"{seconds:.3f}", encoding="utf-8")
