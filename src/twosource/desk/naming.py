"""Names of outlets and sources, as they are compared."""

from __future__ import annotations

from twosource.desk.plain import make_plain


def fold_name(name: str) -> str:
    """Return a name as it is compared: case and spaces do not matter."""
    return " ".join(make_plain(name).casefold().split())
