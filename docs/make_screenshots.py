"""Take the pictures in the README from the sample story: .venv/bin/python docs/make_screenshots.py."""  # noqa: INP001 - docs/ is a folder of pages, not a package

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

import twosource
from twosource.views.trace_html import render_trace_html

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).parent.parent
REPORT = ROOT / "demo" / "report.html"
SAMPLE = ROOT / "src" / "twosource" / "sample"
TRACED = SAMPLE / "scraped.txt"
PICTURES = ROOT / "docs" / "screenshots"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SIZE = {"width": 1280, "height": 900}


def find_browser() -> str:
    """Return the path of the Chromium that the system has."""
    found = next((path for path in map(shutil.which, BROWSERS) if path), None)
    if found is None:
        sys.exit("no Chromium found; install the package chromium")
    return found


def write_trace(folder: Path) -> Path:
    """Trace one article of the sample story among the others; return the page."""
    among = sorted(path for path in SAMPLE.iterdir() if path.suffix in {".txt", ".html"} and path != TRACED)
    page = folder / "trace.html"
    page.write_text(render_trace_html(twosource.trace(TRACED, among)), encoding="utf-8")
    return page


def take(page: Page, shown: Path, name: str) -> None:
    """Open a page and take its first screen."""
    page.goto(shown.as_uri())
    page.screenshot(path=PICTURES / name)


def main() -> None:
    """Take the first screens of the report and of a trace."""
    if not REPORT.exists():
        sys.exit("there is no demo/report.html; run: make demo")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE, color_scheme="light", device_scale_factor=1)
        take(page, REPORT, "report.png")
        take(page, write_trace(Path(folder)), "trace.png")
        browser.close()


if __name__ == "__main__":
    main()
