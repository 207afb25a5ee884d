"""The bytes of a file, or a clear word about why they could not be had."""

from __future__ import annotations

import re
from pathlib import Path

from twosource.errors import UnreadableError

STANDARD_INPUT = "-"
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def read_file(given: str, max_bytes: int) -> bytes:
    """Return the bytes of the file, at most one more than ``max_bytes``.

    Raises:
        UnreadableError: the file is missing, a folder, not permitted, or cannot be read.
    """
    if _ADDRESS.match(given):
        raise UnreadableError(given, "is an address; pages are not fetched here: save the page and give the file")
    try:
        # Devices and pipes have no size to ask for, so the limit is kept by reading no further.
        with Path(given).open("rb") as file:
            return file.read(max_bytes + 1)
    except FileNotFoundError:
        raise UnreadableError(given, "there is no such file; check the path") from None
    except IsADirectoryError:
        raise UnreadableError(
            given, "is a folder; give the files in it, for instance with a pattern (*.html)"
        ) from None
    except PermissionError:
        raise UnreadableError(given, "may not be read by this user; change its permissions or copy it") from None
    except (OSError, ValueError) as error:
        raise UnreadableError(given, f"cannot be read ({error}); check the path") from None


def within_limit(given: str, data: bytes, max_bytes: int) -> None:
    """Refuse what is larger than ``max_bytes``."""
    if len(data) > max_bytes:
        what = f"is larger than {max_bytes:,} bytes, too large for one article; cut it or raise max_bytes"
        raise UnreadableError(given, what)
