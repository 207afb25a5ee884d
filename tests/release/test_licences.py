"""Licences of what is installed are read, and judged by what is written down."""

from __future__ import annotations

from typing import Any

import pytest
from release.licences import judge, refuse


def _component(name: str, *licences: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "version": "1.0", "licenses": list(licences)}


@pytest.mark.parametrize(
    "expression", ["MIT", "BSD-3-Clause AND 0BSD AND MIT", "MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later"]
)
def test_what_we_take_is_taken(expression: str) -> None:
    assert refuse(expression) == ""


@pytest.mark.parametrize(
    ("expression", "why"),
    [
        ("GPL-3.0-only", "not among"),
        ("MIT AND GPL-2.0-or-later", "not among"),
        ("AGPL-3.0-only OR LGPL-3.0-only", "not among"),
        ("whatever you like", "no SPDX expression"),
    ],
)
def test_what_we_do_not_take_is_refused_with_why(expression: str, why: str) -> None:
    assert why in refuse(expression)


def test_classifiers_are_read_and_what_says_nothing_is_told() -> None:
    materials = {
        "components": [
            _component("quay", {"license": {"name": "License :: OSI Approved :: BSD License"}}),
            _component("Buoy", {"license": {"id": "MIT"}}, {"expression": "MIT"}),
            _component("reef"),
            _component("wreck", {"license": {"name": "License :: OSI Approved :: GNU General Public License (GPL)"}}),
        ]
    }
    told = {name: (licence, bool(fault)) for name, _, licence, fault in judge(materials)}
    assert list(told) == ["Buoy", "quay", "reef", "wreck"]
    assert told["Buoy"] == ("MIT", False)
    assert told["quay"] == ("BSD-3-Clause", False)
    assert told["reef"][1]
    assert told["wreck"][1]
