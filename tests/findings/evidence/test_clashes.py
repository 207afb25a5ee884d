"""Times that cannot be the times of one fact."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.findings.telling import gather

from twosource.findings.evidence.clashes import find_clashes
from twosource.findings.evidence.pairs import make_pairs
from twosource.model.mention import Time


@pytest.mark.parametrize(
    ("ours", "theirs", "apart"),
    [
        (["2003"], ["2008-06-21"], 1.0),
        (["2008-04"], ["2008-06-21"], 1.0),
        (["2003"], ["XXXX-WXX"], 1.0),
        (["XXXX-12"], ["XXXX-01"], 0.5),
        (["XXXX-WXX-1"], ["XXXX-WXX-2"], 0.5),
        (["2008-06-21"], ["2008-06-23"], 0.5),
        (["2008-06-21TMO"], ["2008-06-21TEV"], 0.0),
        (["2008-06"], ["2008-06-21"], 0.0),
        (["2003", "2008-06-21"], ["2008-06-21"], 0.0),
        ([], ["2003"], 0.0),
        (["PAST_REF"], ["2003"], 0.0),
    ],
)
def test_times_are_apart_by_days_or_by_months(ours: list[str], theirs: list[str], apart: float) -> None:
    material = gather(["The dam on the Orva burst."], ["The Orva dam burst."])
    statements = [
        replace(
            statement,
            times=tuple(Time(span=span, type="DATE", value=value) for value in values),
        )
        for statement, values, span in zip(
            material.statements, (ours, theirs), [item.span for item in material.statements], strict=True
        )
    ]
    pair = make_pairs(2, np.array([1]))
    there, back = (find_clashes(both, material, pair) for both in (statements, statements[::-1]))
    assert there.tolist() == back.tolist() == [apart]
