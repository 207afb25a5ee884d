"""Says loudly, before the tests run, when there is no PostgreSQL: the tests of a desk on a server are then skipped."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql")  # where Debian and its relatives keep each version, off the path


def find_postgresql() -> Path | None:
    """Return the folder with the newest server's programs that the system has, None when there is none."""
    on_path = shutil.which("initdb")
    found = [path for path in DEBIAN.glob("*/bin") if (path / "initdb").exists()]
    newest = max(found, key=lambda path: int(path.parent.name) if path.parent.name.isdigit() else 0, default=None)
    return Path(on_path).resolve().parent if on_path else newest


if __name__ == "__main__" and find_postgresql() is None:
    sys.stderr.write(
        "\n"
        "  *** No PostgreSQL found: the tests of a desk on a server will be SKIPPED.\n"
        "  *** Install one (for instance: apt-get install postgresql) to run them.\n"
        "\n"
    )
