"""Limits of what is sent: how large, and how slowly. They are kept while it arrives, not when all of it is there."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING

from twosource.web.safety.denied import CutError, DeniedError

if TYPE_CHECKING:
    from starlette.types import Message, Receive

_CHARSETS = frozenset({b"utf-8", b"utf8", b"us-ascii"})
_PAUSE = 20.0  # seconds between two pieces
_SECONDS = 300.0  # for all of it


def check_length(headers: Mapping[str, str], most: int) -> None:
    """Let pass what is not announced to be larger than ``most`` bytes.

    Raises:
        DeniedError: 413, or 400 where the length is no number.
    """
    told = headers.get("content-length", "0")
    if not (told.isascii() and told.isdigit()):
        raise DeniedError(400, "the length of the request is no number")
    if int(told[:20]) > most:
        raise DeniedError(413, _say_too_large(most))


def check_charset(headers: Mapping[str, str]) -> None:
    """Let pass forms in UTF-8, which is all that browsers send.

    Python knows encodings that take minutes for a megabyte (punycode), raise what no reader of forms expects, or make
    halves of surrogate pairs.

    Raises:
        DeniedError: 415: it says that it is in another encoding.
    """
    from python_multipart.multipart import parse_options_header

    told = headers.get("content-type", "")
    charset = parse_options_header(told)[1].get(b"charset") if ";" in told else None
    if charset is not None and charset.strip().lower() not in _CHARSETS:
        raise DeniedError(415, "the request is in another encoding; send it in UTF-8")


def limit_body(receive: Receive, most: int) -> Receive:
    """Return what receives a request of at most ``most`` bytes, piece by piece.

    Raises:
        DeniedError: 413 as soon as more has come; 408 where nothing comes for long, or all of it takes too long.
    """
    had, whole = 0, False
    began = asyncio.get_running_loop().time()

    async def limited() -> Message:
        nonlocal had, whole
        # When all of it is there, the next that comes is that the client went away: that may take any time.
        message = await receive() if whole else await _wait(receive, began)
        had += len(message.get("body", b""))
        if had > most:
            raise CutError(413, _say_too_large(most))
        whole = whole or not message.get("more_body")
        return message

    return limited


async def _wait(receive: Receive, began: float) -> Message:
    left = began + _SECONDS - asyncio.get_running_loop().time()
    try:
        return await asyncio.wait_for(receive(), max(0.01, min(_PAUSE, left)))
    except TimeoutError:
        raise CutError(408, "the request came too slowly; send less, or over a faster connection") from None


def _say_too_large(most: int) -> str:
    return f"this is larger than {most:,} bytes, the most that is taken at once; send it in parts"
