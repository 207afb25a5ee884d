"""Work that takes longer than a test may."""

from __future__ import annotations

import os
import time
from pathlib import Path


def sleep_long(folder: str) -> None:
    """Leave a file with the number of this process, and sleep."""
    (Path(folder) / f"{os.getpid()}.worker").touch()
    time.sleep(600)
