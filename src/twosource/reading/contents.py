"""Files opened for reading, or a clear word about why they could not be."""

from __future__ import annotations

import re
from pathlib import Path
from typing import BinaryIO

from twosource.errors import UnreadableError

STANDARD_INPUT = "-"
_MEANT_AS_ADDRESS = re.compile(r"https?:|www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/", re.IGNORECASE)
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def open_file(given: str) -> BinaryIO:
    """Return the file, open for reading.

    Raises:
        UnreadableError: the file is missing, a folder, not permitted, or cannot be read.
    """
    try:
        return Path(given).open("rb")
    except FileNotFoundError:
        hint = ", or begin the address with https://" if _MEANT_AS_ADDRESS.match(given) else ""
        raise UnreadableError(given, f"there is no such file; check the path{hint}") from None
    except IsADirectoryError:
        raise UnreadableError(
            given, "is a folder; give the files in it, for instance with a pattern (*.html)"
        ) from None
    except PermissionError:
        raise UnreadableError(given, "may not be read by this user; change its permissions or copy it") from None
    except (OSError, ValueError) as error:
        raise UnreadableError(given, f"cannot be read ({error}); check the path") from None
