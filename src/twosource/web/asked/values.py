"""Values of parameters, from the texts of a query or form and from JSON."""

from __future__ import annotations

import re
from typing import Any

from twosource.web.asked.checking import check_value, refuse
from twosource.web.asked.parameter import LARGEST, Parameter
from twosource.web.asked.upload import Upload

_WHOLE = re.compile(r"-?[0-9]{1,16}", re.ASCII)
_DECIMAL = re.compile(r"-?[0-9]{1,16}(\.[0-9]{1,16})?", re.ASCII)
_TRUTHS = {"true": True, "false": False}


def read_text(parameter: Parameter, given: object) -> Any:
    """Return the value that a text of a query or form stands for; files stay what they are.

    Raises:
        AskedError: it stands for none that the parameter takes.
    """
    if isinstance(given, Upload) or parameter.kind == "file":
        return _read_file(parameter, given)
    return check_value(parameter, _from_text(parameter, str(given)))


def read_json(parameter: Parameter, given: object) -> Any:
    """Return the value that one of JSON stands for.

    Raises:
        AskedError: it is of another kind, or none that the parameter takes.
    """
    kinds: dict[str, type] = {"text": str, "choice": str, "truth": bool}
    wanted = kinds.get(parameter.kind)
    if wanted is not None:
        if not isinstance(given, wanted):
            raise refuse(parameter, given)
        return check_value(parameter, given)
    return check_value(parameter, _json_number(parameter, given))


def _from_text(parameter: Parameter, given: str) -> Any:
    if parameter.kind == "truth" and given in _TRUTHS:
        return _TRUTHS[given]
    if parameter.kind == "integer" and _WHOLE.fullmatch(given):
        return int(given)
    if parameter.kind == "number" and _DECIMAL.fullmatch(given):
        return float(given)
    if parameter.kind in {"text", "choice"}:
        return given
    raise refuse(parameter, given)


def _json_number(parameter: Parameter, given: object) -> float:
    if isinstance(given, bool) or not isinstance(given, int | float) or not -LARGEST <= given <= LARGEST:
        raise refuse(parameter, given)
    if parameter.kind == "number":
        return float(given)
    if parameter.kind != "integer" or given != int(given):  # 2.0 is the integer 2 (JSON Schema, "integer")
        raise refuse(parameter, given)
    return int(given)


def _read_file(parameter: Parameter, given: object) -> Upload:
    if parameter.kind == "file" and isinstance(given, Upload):
        return given
    raise refuse(parameter, given)
