"""Says loudly, before the tests run, when there is no browser: the tests that need one are then skipped."""

from __future__ import annotations

import shutil
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find_chromium() -> str | None:
    """Return the path of the system's Chromium, None when there is none."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


if __name__ == "__main__" and find_chromium() is None:
    sys.stderr.write(
        "\n"
        "  *** No Chromium found: the tests that open the report in a browser will be SKIPPED.\n"
        "  *** Install one (for instance: apt-get install chromium) to run them.\n"
        "\n"
    )
