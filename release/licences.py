"""Whether all that a default install brings may be used as we promise: no licence that asks for our own code.

Licences are read from a bill of materials, as SPDX expressions (ISO/IEC 5962) or as the classifiers of PyPI.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

# MPL 2.0 asks for changes to its own files only; certifi (a list of certificates) and tqdm come with it.
TAKEN: Final = frozenset(
    ("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CNRI-Python", "ISC", "MIT", "MIT-0", "MIT-CMU")
) | frozenset(("MPL-1.1", "MPL-2.0", "PSF-2.0", "Zlib"))
_CLASSIFIERS: Final = {
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
    "License :: OSI Approved :: BSD License": "BSD-3-Clause",
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: ISC License (ISCL)": "ISC",
    "License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "License :: OSI Approved :: Python Software Foundation License": "PSF-2.0",
}
# Packages that do not say it in a way that programs read, with where they do.
_KNOWN: Final = {"protobuf": "BSD-3-Clause"}  # its file LICENSE

Judged = tuple[str, str, str, str]


def judge(materials: Mapping[str, Any]) -> list[Judged]:
    """Return name, version, licence and what is wrong with it ("" if nothing) of each component, by name."""
    judged = [_judge(component) for component in materials["components"]]
    return sorted(judged, key=lambda each: each[0].casefold())


def _judge(component: Mapping[str, Any]) -> Judged:
    name, version = component["name"], component.get("version", "")
    told = _read(component.get("licenses", ())) or ([_KNOWN[name]] if name in _KNOWN else [])
    faults = [refuse(each) for each in told]
    if not told:
        return name, version, "not told", "it does not tell its licence"
    # Where it tells several ways of one licence, one that we take is enough; where they differ, all are looked at.
    return name, version, "; ".join(told), "; ".join(fault for fault in faults if fault)


def _read(licences: Sequence[Mapping[str, Any]]) -> list[str]:
    told = [one["expression"] for one in licences if "expression" in one]
    named = [one["license"] for one in licences if "license" in one]
    told += [one.get("id") or _CLASSIFIERS.get(one.get("name", ""), one.get("name", "")) for one in named]
    return [each for each in dict.fromkeys(told) if each and not each.startswith("License :: DFSG")]


def refuse(expression: str) -> str:
    """Return why an SPDX expression is none that we take, "" where it is: of ``OR`` one is enough, of ``AND`` all."""
    from license_expression import ExpressionError, get_spdx_licensing

    try:
        parsed = get_spdx_licensing().parse(expression, validate=True)
    except ExpressionError as error:
        return f"{expression!r} is no SPDX expression ({error})"
    return "" if _is_taken(parsed) else f"{expression} is not among the licences we take"


def _is_taken(parsed: Any) -> bool:
    parts = getattr(parsed, "args", ())
    if not parts:
        return getattr(parsed, "key", "") in TAKEN
    return (any if parsed.operator.strip() == "OR" else all)(_is_taken(part) for part in parts)
