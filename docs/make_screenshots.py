"""Take the picture in the README from the report of `make demo`: .venv/bin/python docs/make_screenshots.py."""  # noqa: INP001 - docs/ is a folder of pages, not a package

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
REPORT = ROOT / "demo" / "report.html"
PICTURE = ROOT / "docs" / "screenshots" / "report.png"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SIZE = {"width": 1280, "height": 900}


def find_browser() -> str:
    """Return the path of the Chromium that the system has."""
    found = next((path for path in map(shutil.which, BROWSERS) if path), None)
    if found is None:
        sys.exit("no Chromium found; install the package chromium")
    return found


def main() -> None:
    """Open the report and take its first screen."""
    if not REPORT.exists():
        sys.exit("there is no demo/report.html; run: make demo")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE, color_scheme="light", device_scale_factor=1)
        page.goto(REPORT.as_uri())
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
