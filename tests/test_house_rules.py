"""Two house rules no linter has, and the promise that importing is cheap."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import twosource

ROOT = Path(twosource.__file__).parent
FORBIDDEN = {"utils", "util", "helpers", "helper", "misc", "common", "base"}
HEAVY = ("numpy", "onnxruntime", "tokenizers", "trafilatura", "htmldate", "pint", "lxml", "rich", "jinja2", "py3langid")
MODULES = sorted(ROOT.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_over_300_lines_or_named_for_nothing(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
    assert path.stem not in FORBIDDEN
    assert not FORBIDDEN & set(path.relative_to(ROOT).parts)


def test_most_files_are_under_200_lines() -> None:
    long = [path for path in MODULES if len(path.read_text(encoding="utf-8").splitlines()) > 200]
    assert len(long) <= len(MODULES) // 20


@pytest.mark.parametrize("module", ["twosource", "twosource.cli.main", "twosource.analysis"])
def test_importing_loads_nothing_heavy(module: str) -> None:
    code = f"import sys, {module}; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert loaded == []


def test_every_public_name_exists_and_is_documented() -> None:
    for name in twosource.__all__:
        value = getattr(twosource, name)
        assert name == "__version__" or value.__doc__
