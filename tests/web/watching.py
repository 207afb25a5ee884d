"""A page of a real browser that notes what it complains of, what runs that must not, and what it asks of others."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Response

WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@contextmanager
def watched_page(browser: Browser, home: str, complaints: list[str], **options: Any) -> Iterator[Page]:
    """Yield a page whose complaints are gathered: errors, dialogs, requests that leave ``home``, statuses from 500."""
    context = browser.new_context(base_url=home, **{"viewport": WIDE, **options})
    page = context.new_page()
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
    page.on("request", lambda request: None if _is_own(request.url, home) else complaints.append(request.url))
    page.on("response", lambda answer: _judge(answer, complaints))
    yield page
    context.close()


def _is_own(url: str, home: str) -> bool:
    return url.startswith((f"{home}/", "data:", "blob:"))


def _judge(answer: Response, complaints: list[str]) -> None:
    if answer.status >= 500:
        complaints.append(f"{answer.status} {answer.url}")
