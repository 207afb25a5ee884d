"""JSON as it goes over the wire, both ways."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from twosource.errors import SettingsError


class NoJsonError(SettingsError):
    """A body is no JSON object."""


def encode_json(value: Any) -> bytes:
    """Return a value as JSON in UTF-8 (RFC 8259): each character as it is, halves of surrogate pairs as escapes.

    Offsets into texts hold for whoever decodes it.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace")  # of a half it makes \\udXXX, which is the escape of JSON


def decode_object(body: bytes) -> dict[str, Any]:
    """Return the JSON object of a body; an empty body is an object with nothing in it.

    Raises:
        NoJsonError: it is none; the message says where it ends to be one.
    """
    if not body.strip():
        return {}
    try:
        value = json.loads(body.decode("utf-8"), parse_constant=_refuse_constant, object_pairs_hook=_make_object)
    except UnicodeDecodeError as error:
        message = f"the body is no UTF-8 at byte {error.start:,}; send JSON in UTF-8"
        raise NoJsonError(message) from error
    except RecursionError as error:
        message = "the body is nested too deeply; send a JSON object of the parameters"
        raise NoJsonError(message) from error
    except ValueError as error:
        message = f"the body is no JSON ({error}); send a JSON object of the parameters"
        raise NoJsonError(message) from error
    if not isinstance(value, dict):
        message = "the body is JSON, but no object; send a JSON object of the parameters"
        raise NoJsonError(message)
    return value


def _refuse_constant(name: str) -> NoReturn:
    message = f"{name} is no number of JSON"
    raise ValueError(message)


def _make_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        message = "a name stands in it twice"
        raise ValueError(message)
    return made
