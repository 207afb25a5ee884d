"""``python -m fuzzing.replaying TARGET FILE…``: inputs tried again without atheris; prints what each breaks."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

from fuzzing.catching import find_fault
from fuzzing.targets import list_targets

_PATIENCE = 6  # times as long as an input may take is waited for


def main() -> None:
    """Print what each file breaks, and the processor time that it takes; exit with 1 where one breaks anything."""
    name, *files = sys.argv[1:]
    take = list_targets()[name].open()
    faults = 0
    for file in files:
        content, before = Path(file).read_bytes(), time.process_time()
        fault = find_fault(take, content)
        faults += fault is not None
        print(f"{time.process_time() - before:.2f} s  {file}: {fault[1] if fault else 'as it should'}")
    sys.exit(1 if faults else 0)


def takes_too_long(name: str, path: Path, seconds: int) -> bool:
    """Tell whether an input takes more than ``seconds`` of processor time: a busy machine must not decide."""
    limit = _PATIENCE * seconds

    def set_limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))

    command = [sys.executable, "-m", "fuzzing.replaying", name, str(path)]
    told = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=set_limit).stdout
    return not told or float(told.partition(" ")[0]) > seconds


if __name__ == "__main__":
    main()
