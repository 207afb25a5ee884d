"""What an environment is made of, as a bill of materials (CycloneDX: ECMA-424)."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

_NOT_OURS = {"pip", "setuptools", "wheel"}  # of every environment


def list_materials(python: Path) -> dict[str, Any]:
    """Return the bill of materials of the environment of an interpreter, without what makes environments.

    It has no time and no serial number: the same environment gives the same bill.
    """
    command = [
        sys.executable,
        "-m",
        "cyclonedx_py",
        "environment",
        "--output-reproducible",
        "--of",
        "JSON",
        str(python),
    ]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    materials: dict[str, Any] = json.loads(told.stdout)
    materials["components"] = [each for each in materials["components"] if each["name"] not in _NOT_OURS]
    return materials
