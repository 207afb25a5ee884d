"""Corrections by people that were exported, read from JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from twosource.errors import CorrectionError, InputError
from twosource.model.correcting import correct
from twosource.model.correction import Correction

_LONGEST = 60  # characters of a line that are shown


def read_corrections(given: str, content: str) -> Iterator[Correction | InputError]:
    """Yield the correction of each line, or the error that names the file ``given`` and the line.

    Empty lines, unknown fields and a byte order mark are passed over; ``value``, ``why`` and ``id`` may be missing. An
    ``id`` that is there must be that of the other fields: whoever changed one made another correction.
    """
    for number, line in enumerate(content.removeprefix("\ufeff").split("\n"), 1):
        if line.strip():
            try:
                yield _read(json.loads(line))
            except (ValueError, RecursionError):
                what = f"line {number} is no JSON object: {line.strip()[:_LONGEST]!r}; give one correction a line"
                yield InputError(given, what)
            except CorrectionError as error:
                yield InputError(given, f"line {number}: {error}")


def _read(record: Any) -> Correction:
    if not isinstance(record, Mapping):
        message = f"a correction is a JSON object, not {type(record).__name__}"
        raise CorrectionError(message)
    subject = record.get("subject")
    if not isinstance(subject, list) or not all(isinstance(one, str) for one in subject):
        message = "'subject' is missing or no list of texts"
        raise CorrectionError(message)
    made = correct(
        _text(record, "kind"),
        subject,
        who=_text(record, "who"),
        when=_text(record, "when"),
        value=_text(record, "value") or None,
        why=_text(record, "why"),
    )
    if record.get("id", made.id) != made.id:
        message = f"the id {record['id']!r} is not that of the other fields; leave it out to make another correction"
        raise CorrectionError(message)
    return made


def _text(record: Mapping[str, Any], field: str) -> str:
    value = record.get(field)
    if value is not None and not isinstance(value, str):
        message = f"{field!r} is {value!r}, no text"
        raise CorrectionError(message)
    return value or ""
