"""What templates put into forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.web.safety.tokens import PLACE

if TYPE_CHECKING:
    from markupsafe import Markup

FIELD = "csrf"


def csrf_field() -> Markup:
    """Return the hidden field that every form with POST needs: the token is filled in when the page is sent."""
    from markupsafe import Markup

    return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, PLACE)
