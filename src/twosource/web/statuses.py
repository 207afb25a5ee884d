"""Errors as statuses of HTTP, the same for pages and the API."""

from __future__ import annotations

from typing import Final

from twosource.errors import (
    BusyError,
    CorrectionError,
    DeskError,
    EarlierError,
    FetchError,
    InputError,
    NoArticleError,
    NotHeldError,
    SettingsError,
    TwosourceError,
    UnreadableError,
    WaitsError,
)
from twosource.web.safety.denied import DeniedError

BUSY_SECONDS: Final = 5  # after which to try again: a writer seldom holds a desk longer
_STATUSES: Final[tuple[tuple[type[TwosourceError], int], ...]] = (
    (BusyError, 503),
    (NotHeldError, 404),
    (WaitsError, 409),
    (DeskError, 503),
    (FetchError, 422),
    (InputError, 422),
    (CorrectionError, 422),
    (SettingsError, 422),
)
_ADVICE: Final[tuple[tuple[type[TwosourceError], str], ...]] = (
    (NotHeldError, "look for it in the lists of stories, sources and corrections, or search for words of it"),
    (WaitsError, "that is done by itself: look again in a moment"),
    (BusyError, "try again when that is done"),
    (EarlierError, "whoever runs this server brings it up to date by starting it again"),
    (
        NoArticleError,
        (
            "save the page of the article itself, or paste its text on the page Add and tick “This is the article and"
            " nothing else”"
        ),
    ),
    (FetchError, "save the page in your browser, and add the file"),
    (UnreadableError, "get the file again and add it, or paste the text on the page Add"),
)


def status_of(error: TwosourceError) -> int:
    """Return the status of an error that was raised on purpose: 422 where what was asked for cannot be used."""
    if isinstance(error, DeniedError):
        return error.status
    return next((status for kind, status in _STATUSES if isinstance(error, kind)), 500)


def tell_error(error: TwosourceError) -> str:
    """Return the message of an error for people elsewhere: where the desk lies on this machine is not for them.

    Advice for a command line is not for them either: they get that of a page.
    """
    if isinstance(error, DeskError):
        told = tell_what(error)
        return f"the desk {told}" if isinstance(error, NotHeldError) else f"the desk: {told}"
    return f"{error.given}: {tell_what(error)}" if isinstance(error, InputError) else str(error)


def tell_what(error: InputError | DeskError) -> str:
    """Return what happened and, in place of advice for a command line, what to do on a page."""
    advice = next((advice for kind, advice in _ADVICE if isinstance(error, kind)), "") if error.advice else ""
    return f"{error.what}; {advice}" if advice else error.what
