"""A clean environment with nothing but the wheel, and whether the program works in it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_EXPECTED = 2  # stories of the sample
_HEAVY = ("torch", "transformers", "scipy", "pandas", "pyarrow")  # gigabytes, or what most users never need
_LOOK = "import importlib.util, sys; print([n for n in sys.argv[1:] if importlib.util.find_spec(n)])"


def make_environment(folder: Path, wheel: Path) -> Path:
    """Make a virtual environment with the wheel and what it requires; return its interpreter."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)]
    subprocess.run(install, check=True)
    return python


def try_wheel(python: Path, folder: Path) -> Iterator[str]:
    """Run what a user runs first, away from the source; yield what was wrong."""
    checked = _run(python, folder, "-m", "pip", "check")
    if checked.returncode:
        yield checked.stdout.strip()
    heavy = _run(python, folder, "-c", _LOOK, *_HEAVY).stdout.strip()
    if heavy != "[]":
        yield f"the default install brings {heavy}"
    where = _run(
        python, folder, "-c", "import twosource, os; print(os.path.dirname(twosource.__file__))"
    ).stdout.strip()
    sample = sorted(str(each) for each in (Path(where) / "sample").iterdir() if each.suffix in {".txt", ".html"})
    told = _run(python, folder, "-m", "twosource", "compare", "--json", *sample)
    if told.returncode or len(json.loads(told.stdout)["stories"]) != _EXPECTED:
        yield f"the sample is not compared as it should be: {told.stderr or told.stdout[:500]}"


def _run(python: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(python), *arguments], cwd=folder, capture_output=True, text=True, check=False)
