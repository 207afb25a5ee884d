"""``python -m release.lowest [TEST…]``: the tests with the lowest versions that we say will do.

Of each library that ``pyproject.toml`` asks for, the lowest minor version is installed with its latest mends. Tests by
Schemathesis are left out: it asks for newer libraries itself. Warnings are no errors here: old
libraries warn of newer ones.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
_ASKED = re.compile(r"([A-Za-z0-9._-]+)>=([0-9.]+)")
_MINOR = 2  # parts of a version before its mends
_UNLIKE = (
    *("-o", "filterwarnings=default"),
    *("--ignore=tests/web/api/test_fuzzing.py", "--ignore=tests/web/api/test_openapi.py"),
)


def main() -> None:
    """Run the tests; exit as they do."""
    wanted = sys.argv[1:] or ["tests"]
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder)
        subprocess.run([sys.executable, "-m", "venv", str(where / "lowest")], check=True)
        python = str(where / "lowest" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python"))
        constraints = where / "constraints.txt"
        constraints.write_text("\n".join(list_lowest(ROOT / "pyproject.toml")) + "\n", encoding="utf-8")
        _install(python, "-c", str(constraints), "-e", ".", *list_tools(ROOT / "pyproject.toml"))
        command = [python, "-m", "pytest", "-q", "-n", "auto", *_UNLIKE, *wanted]
        sys.exit(subprocess.run(command, cwd=ROOT, check=False).returncode)


def list_lowest(project: Path) -> list[str]:
    """Return for each library that a default install asks for: its lowest minor version, with any later mends."""
    asked: list[str] = tomllib.loads(project.read_text(encoding="utf-8"))["project"]["dependencies"]
    return [_name_lowest(*found.groups()) for each in asked if (found := _ASKED.match(each))]


def list_tools(project: Path) -> list[str]:
    """Return what the tests need beside it."""
    tools: list[str] = tomllib.loads(project.read_text(encoding="utf-8"))["dependency-groups"]["test"]
    return [each for each in tools if not each.startswith("schemathesis")]


def _name_lowest(name: str, version: str) -> str:
    parts = version.split(".")
    return f"{name}=={version}" if len(parts) > _MINOR else f"{name}~={version}.0"


def _install(python: str, *what: str) -> None:
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *what], cwd=ROOT, check=True
    )


if __name__ == "__main__":
    main()
