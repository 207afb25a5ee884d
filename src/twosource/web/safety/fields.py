"""What templates put into forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.web.safety.tokens import PLACE

if TYPE_CHECKING:
    from markupsafe import Markup

FIELD = "csrf"
# What is replaced when a page is sent. Words of articles cannot be taken for it: their quotation marks are escaped.
PLACED = f'name="{FIELD}" value="{PLACE}"'


def csrf_field() -> Markup:
    """Return the hidden field that every form with POST needs: the token is filled in when the page is sent."""
    from markupsafe import Markup

    return Markup(f'<input type="hidden" {PLACED}>')  # noqa: S704 - nothing in it is given by others
