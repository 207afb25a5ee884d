"""Take the pictures in the docs, of the sample story: .venv/bin/python -m docs.make_screenshots [FOLDER]."""  # noqa: INP001 - docs/ is a folder of pages, not a package

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from docs.shown_desk import Clock, fill_desk
from docs.shown_pages import Shown, list_pages
from docs.shrunk_pictures import keep
from playwright.sync_api import sync_playwright
from starlette.testclient import TestClient

import twosource
from twosource.views.trace_html import render_trace_html
from twosource.web.app import make_app
from twosource.web.settings import WebSettings
from twosource.web.site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

    from twosource.assembly.desking.desk import Desk

ROOT = Path(__file__).parent.parent
REPORT = ROOT / "demo" / "report.html"
SAMPLE = ROOT / "src" / "twosource" / "sample"
TRACED = SAMPLE / "scraped.txt"
PICTURES = ROOT / "docs" / "screenshots"
PAGE = ROOT / "docs" / "reference" / "pages.md"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SIZE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
WAYS = {"light": (SIZE, "light"), "dark": (SIZE, "dark"), "phone": (PHONE, "light")}
HOME = "http://127.0.0.1:8717"
TOKEN = "only for a picture of the login"  # noqa: S105 - opens nothing
LOGIN = Shown("login", "/login", "The login, where other machines may reach the desk.")
OPENING = """<!-- Written by docs/make_screenshots.py. Do not edit. -->
# The pages in the browser

What `twosource serve` shows ([how to use it](../how-to/browse-the-desk.md)), taken of a desk with the
sample story among other invented stories. Every page comes in light and dark, as the system has it, and fits a phone.
"""


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


def take(page: Page, shown: Path, where: Path) -> None:
    """Open a page and take its first screen."""
    page.goto(shown.as_uri())
    keep(page.screenshot(), where)


def take_pages(browser: Browser, into: Path) -> list[Shown]:
    """Take the first screens of all pages, in all ways; return the pages."""
    with TemporaryDirectory() as folder, chdir(folder):
        clock = Clock()
        desk = fill_desk(Path("desk.sqlite"), Path(), clock)
        with _answer(desk, clock, WebSettings(who="Mira Solt")) as client:
            shown = list(list_pages(desk, client))
            _take_all(browser, client, shown, into)
        with _answer(desk.duplicate(), clock, WebSettings(token=TOKEN)) as client:
            _take_all(browser, client, [LOGIN], into)
    return [*shown, LOGIN]


@contextmanager
def _answer(desk: Desk, clock: Clock, settings: WebSettings) -> Iterator[TestClient]:
    """Yield what answers for a desk, without a port."""
    site = Site(desk=desk, settings=settings, now=clock)
    with TestClient(make_app(site), base_url=HOME) as client:
        yield client


def _take_all(browser: Browser, client: TestClient, shown: list[Shown], into: Path) -> None:
    for way, (size, scheme) in WAYS.items():
        context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
        context.route("**/*", lambda route: _fulfill(route, client))
        page = context.new_page()
        for one in shown:
            page.goto(f"{HOME}{one.address}")
            if one.prepare:
                one.prepare(page)
            keep(page.screenshot(animations="disabled", caret="hide"), into / f"{one.name}-{way}.png")
        context.close()


def _fulfill(route: Route, client: TestClient) -> None:
    answer = client.get(route.request.url)
    route.fulfill(status=answer.status_code, headers=dict(answer.headers), body=answer.content)


def describe_pages(shown: list[Shown]) -> str:
    """Return the page of the docs that shows them."""
    parts = [OPENING]
    for one in shown:
        picture = f"../screenshots/web/{one.name}"
        parts.append(f"## {one.about}\n\n![{one.about}]({picture}-light.png)\n")
        parts.append(f"[dark]({picture}-dark.png), [on a phone]({picture}-phone.png)\n")
    return "\n".join(parts)


def main() -> None:
    """Take the first screens of the report, of a trace, and of all pages of a desk.

    They are taken into the docs, beside the page that shows them; where a folder is given, into that, and no more.
    """
    if not REPORT.exists():
        sys.exit("there is no demo/report.html; run: make demo")
    into = Path(sys.argv[1]).absolute() if sys.argv[1:] else PICTURES
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE, color_scheme="light", device_scale_factor=1)
        take(page, REPORT, into / "report.png")
        take(page, write_trace(Path(folder)), into / "trace.png")
        shown = take_pages(browser, into / "web")
        browser.close()
    if into == PICTURES:
        PAGE.write_text(describe_pages(shown), encoding="utf-8")


if __name__ == "__main__":
    main()
