"""What a status code means for the page, in words and with what to do."""

from __future__ import annotations

from http import HTTPStatus

from twosource.errors import FetchError
from twosource.reading.fetching.exchange import Answer
from twosource.reading.fetching.waiting import read_retry_after

NOT_MODIFIED = 304
BUSY = frozenset((408, 425, 429, 500, 502, 503, 504))  # the server may answer better in a while
_FINE = range(200, 300)
_NOT_THERE = range(400, 500)
_NO_PAGE = (204, 205)
_PARTIAL = 206
_ADVICE = {
    401: "sign in with a browser and save the page",
    402: "pay with a browser and save the page",
    403: "open it in a browser and save the page",
    404: "check the address",
    407: "give a proxy that lets us through",
    410: "look for a copy in an archive",
    414: "check the address",
    451: "look for a copy elsewhere",
}


def is_page(answer: Answer) -> bool:
    """Tell whether the answer holds what was asked for, the whole of it."""
    return answer.status in _FINE and answer.status not in (*_NO_PAGE, _PARTIAL)


def is_missing(answer: Answer) -> bool:
    """Tell whether the server says that there is nothing for us at this address, now and later."""
    return answer.status in _NOT_THERE and answer.status not in BUSY


def word_failure(answer: Answer, now: float) -> str:
    """Say what an answer without a page means, and what to do; ``now`` is the time of day (seconds since 1970)."""
    said = f"the server answered {describe(answer.status)}"
    if answer.status in _NO_PAGE:
        return f"{said}; there is no page at this address"
    if answer.status == _PARTIAL:
        return f"{said} and sent only a part of the page; try again later"
    wait = read_retry_after(answer.headers.get("retry-after", ""), now) if answer.status in BUSY else None
    if wait:
        return f"{said} and asks to wait {wait:,.0f} seconds; run again after that"
    return f"{said}; {_ADVICE.get(answer.status, 'try again later' if answer.status in BUSY else 'save the page')}"


def refuse_failed(given: str, answer: Answer, now: float) -> None:
    """Raise `FetchError` where the answer holds no page; ``now`` is the time of day (seconds since 1970)."""
    if not is_page(answer):
        raise FetchError(given, word_failure(answer, now))


def describe(status: int) -> str:
    """Return a status code with its meaning: "404 (not found)"."""
    try:
        return f"{status} ({HTTPStatus(status).phrase.lower()})"
    except ValueError:
        return str(status)
