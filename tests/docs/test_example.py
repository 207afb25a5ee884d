"""The example of the public names does what it says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import twosource

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "established.py"
SAMPLE = Path(twosource.__file__).parent / "sample"


def test_the_example_prints_what_independent_origins_stand_behind() -> None:
    given = [str(SAMPLE / name) for name in ("agency.txt", "own-report.html")]
    printed = subprocess.run([sys.executable, str(EXAMPLE), *given], check=True, capture_output=True, text=True).stdout
    assert "2 origins, 2 sources, 2 articles" in printed
    assert "Hollin Strait" in printed


def test_the_example_says_what_is_wrong_with_its_inputs() -> None:
    ended = subprocess.run(
        [sys.executable, str(EXAMPLE), "no-such-file.txt"], check=False, capture_output=True, text=True
    )
    assert ended.returncode == 2
    assert "no-such-file.txt" in ended.stderr
