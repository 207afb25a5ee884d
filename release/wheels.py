"""The wheel: the same bytes from the same commit, whoever builds it and when (reproducible-builds.org)."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path


def build_wheel(root: Path, out: Path) -> Path:
    """Build the wheel of what is committed in ``root`` into ``out``; its times are that of the commit.

    Raises:
        subprocess.CalledProcessError: it cannot be built.
    """
    out.mkdir(parents=True, exist_ok=True)
    told = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=root, capture_output=True, text=True, check=True)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": told.stdout.strip()}
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", str(out), str(root)]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    return max(out.glob("twosource-*.whl"), key=lambda each: each.stat().st_mtime)


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
