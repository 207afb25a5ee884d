"""Whether a value is within what a parameter takes."""

from __future__ import annotations

import math
import re
from typing import Any

from twosource.web.asked.parameter import Parameter
from twosource.web.asked.refusing import AskedError, show_value

_UNHELD = re.compile("[\x00\ud800-\udfff]")  # what no database can hold


def check_value(parameter: Parameter, value: Any) -> Any:
    """Return a value of the parameter's kind as it is used.

    NUL and lone surrogates in a text are U+FFFD, one for one, as a desk keeps them.

    Raises:
        AskedError: it is out of bounds, or no word of those that can be given.
    """
    if parameter.kind == "choice":
        return _check_choice(parameter, value)
    if parameter.kind == "text":
        return _check_text(parameter, value)
    if parameter.kind in {"integer", "number"}:
        return _check_number(parameter, value)
    return value


def describe_kind(parameter: Parameter) -> str:
    """Return in words what can be given: "a whole number from 1 to 200"."""
    if parameter.kind == "choice":
        return f"one of {', '.join(parameter.choices)}"
    if parameter.kind in {"integer", "number"}:
        noun = "a whole number" if parameter.kind == "integer" else "a number"
        return f"{noun} from {parameter.least:,} to {parameter.most:,}"
    return {"truth": "true or false", "file": "a file"}.get(parameter.kind, parameter.like or "a text")


def refuse(parameter: Parameter, value: object) -> AskedError:
    """Return the error that says which value cannot be, and what can."""
    return AskedError(parameter.name, f"{show_value(value)} cannot be given; give {describe_kind(parameter)}")


def _check_choice(parameter: Parameter, value: str) -> str:
    if value not in parameter.choices:
        raise refuse(parameter, value)
    return value


def _check_text(parameter: Parameter, value: str) -> str:
    if len(value) > parameter.longest:
        why = f"a text of {len(value):,} characters is too long; give at most {parameter.longest:,}"
        raise AskedError(parameter.name, why)
    if len(value) < parameter.shortest:
        short = f"{show_value(value)} is too short; give at least {parameter.shortest:,} characters"
        raise AskedError(parameter.name, short if value else f"it is empty; give {describe_kind(parameter)}")
    if parameter.pattern and not re.search(parameter.pattern, value):
        raise refuse(parameter, value)
    return _UNHELD.sub("\ufffd", value)


def _check_number(parameter: Parameter, value: float) -> float:
    if not (math.isfinite(value) and parameter.least <= value <= parameter.most):
        raise refuse(parameter, value)
    return value
