"""A process that has loaded twosource and starts commands of it as processes of their own, at once.

To load it anew takes longer than what is to be killed. Each line on standard input is the arguments of a command and
the file that its output goes to (JSON); the process is told on standard output, and, when it is over, its exit code.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

_LATER = (
    "twosource.cli.watch",
    "twosource.reading.watching",
    "twosource.analysis",
    "onnxruntime",
    "tokenizers",
    "httpx",
)


def main() -> None:
    _load()
    _say({"ready": os.getpid()})
    for line in sys.stdin:
        arguments, output = json.loads(line)
        process = os.fork()
        if process == 0:
            _become(arguments, output)
        _say({"process": process})
        _, status = os.waitpid(process, 0)
        _say({"exit": os.waitstatus_to_exitcode(status)})


def _load() -> None:
    """Add a report to a desk of no use, which loads what adding needs, and import the rest."""
    from twosource.assembly import make_settings
    from twosource.assembly.desking.desk import Desk

    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.txt"
        report.write_text("Bridge opened\n\nThe mayor of Tarnwick opened the bridge.\n", encoding="utf-8")
        with Desk(Path(folder) / "desk.sqlite", settings=make_settings(fast=True)) as desk:
            desk.add([report], analyse=False)
    for name in _LATER:
        import_module(name)


def _become(arguments: Sequence[str], output: str) -> None:
    """Be ``twosource`` with these arguments; never returns."""
    from twosource.cli.main import main as run

    to = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(to, 1)
    os.dup2(os.open(os.devnull, os.O_RDWR), 0)
    sys.stdout = os.fdopen(1, "w", buffering=1, encoding="utf-8")
    sys.argv = ["twosource", *arguments]
    try:
        run()
    except SystemExit as error:
        sys.stdout.flush()
        os._exit(error.code if isinstance(error.code, int) else 1)
    os._exit(0)


def _say(what: dict[str, int]) -> None:
    sys.__stdout__.write(json.dumps(what) + "\n")  # type: ignore[union-attr]  # it is a pipe
    sys.__stdout__.flush()  # type: ignore[union-attr]


if __name__ == "__main__":
    main()
