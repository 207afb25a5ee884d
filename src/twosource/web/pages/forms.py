"""What a form of a page sends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from twosource.errors import SettingsError
from twosource.web.safety.fields import FIELD

if TYPE_CHECKING:
    from starlette.requests import Request

Form = Mapping[str, Sequence[str]]
_MOST_FIELDS = 2000
_MOST_CHARACTERS = 1_000_000  # of one field


async def read_form(request: Request) -> Form:
    """Return the texts that a form sends, by name; its token is left out, and so are files.

    Raises:
        SettingsError: it is no form, or has too many fields.
    """
    from starlette.exceptions import HTTPException

    try:
        async with request.form(max_fields=_MOST_FIELDS, max_part_size=_MOST_CHARACTERS) as form:
            items = [(name, value) for name, value in form.multi_items() if isinstance(value, str)]
    except HTTPException as error:
        message = f"the form cannot be read: {error.detail}; go back, and send it again"
        raise SettingsError(message) from error
    gathered: dict[str, list[str]] = {}
    for name, value in items:
        if name != FIELD:
            gathered.setdefault(name, []).append(value)
    return gathered


def first_of(form: Form, name: str) -> str:
    """Return the first value of a field, "" where there is none."""
    return next(iter(form.get(name, ())), "")
