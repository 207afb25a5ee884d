"""Write the real output under each command of the docs: .venv/bin/python docs/make_examples.py."""  # noqa: INP001 - docs/ is a folder of pages, not a package

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
EXAMPLE = re.compile(r"(?<=```console\n)\$ (?P<command>.+)\n(?P<output>(?:.*\n)*?)(?=```)")
COLUMNS = "100"


def find_pages() -> list[Path]:
    """Return the pages that may hold examples."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def run(command: str) -> str:
    """Run ``twosource …`` in the root of the repository and return what it prints, without spaces at line ends."""
    program, *arguments = shlex.split(command)
    if program != "twosource":
        message = f"an example shows twosource, not {program}"
        raise ValueError(message)
    done = subprocess.run(  # noqa: S603 - the commands stand in our own pages
        [sys.executable, "-m", "twosource", *arguments],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": COLUMNS, "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def fill(page: str) -> str:
    """Return the page with the output of every example as it is now."""
    return EXAMPLE.sub(lambda found: f"$ {found['command']}\n{run(found['command'])}", page)


if __name__ == "__main__":
    for path in find_pages():
        text = path.read_text(encoding="utf-8")
        path.write_text(fill(text), encoding="utf-8")
