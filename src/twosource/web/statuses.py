"""Errors as statuses of HTTP, the same for pages and the API."""

from __future__ import annotations

from typing import Final

from twosource.errors import (
    BusyError,
    CorrectionError,
    DeskError,
    FetchError,
    InputError,
    NotHeldError,
    SettingsError,
    TwosourceError,
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


def status_of(error: TwosourceError) -> int:
    """Return the status of an error that was raised on purpose: 422 where what was asked for cannot be used."""
    if isinstance(error, DeniedError):
        return error.status
    return next((status for kind, status in _STATUSES if isinstance(error, kind)), 500)


def tell_error(error: TwosourceError) -> str:
    """Return the message of an error for people elsewhere: where the desk lies on this machine is not for them."""
    return f"the desk: {error.what}" if isinstance(error, DeskError) else str(error)
