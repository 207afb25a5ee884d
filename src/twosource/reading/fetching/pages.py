"""A page as it was fetched, and the parcel that readers get of it."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.envelope import Envelope
from twosource.reading.fetching.exchange import Answer
from twosource.reading.parcel import Parcel, parcel_of_bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a server sent for an address.

    ``url`` is where it came from in the end, ``fetched`` when (ISO 8601, UTC). ``etag`` and ``last_modified`` are
    what the server wants to hear when it is asked whether the page has changed (RFC 9110, 8.8).
    """

    url: str
    body: bytes
    fetched: str
    media_type: str | None = None
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None


def page_of(answer: Answer, fetched: str) -> Page:
    """Return the page in an answer."""
    return Page(
        url=answer.url,
        body=answer.body,
        fetched=fetched,
        media_type=answer.media_type,
        charset=answer.charset,
        etag=answer.headers.get("etag"),
        last_modified=answer.headers.get("last-modified"),
    )


def parcel_of(given: str, page: Page) -> Parcel:
    """Return the page as bytes to read from."""
    return parcel_of_bytes(
        given,
        page.body,
        charset=page.charset,
        media_type=page.media_type,
        envelope=Envelope(url=page.url, fetched=page.fetched),
    )


def conditions_for(page: Page, url: str) -> dict[str, str]:
    """Return the headers that ask for a page only if it is another than the one we have (RFC 9110, 13.1)."""
    if page.url != url:  # the validators are those of the page at the end of the redirects
        return {}
    conditions = {"If-None-Match": page.etag, "If-Modified-Since": page.last_modified}
    # A server that sends letters beyond ASCII in a header could otherwise keep us from asking it again.
    return {name: value for name, value in conditions.items() if value and value.isascii() and value.isprintable()}
