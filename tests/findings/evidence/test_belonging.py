"""An article that strayed into a story changes nothing between the others."""

from __future__ import annotations

import numpy as np
import pytest
from tests.findings.telling import gather

from twosource.findings import FindingSettings, Material
from twosource.findings.evidence.belonging import find_belonging
from twosource.findings.evidence.readings import read_statements
from twosource.findings.matching.matches import match_statements

DEFAULT = FindingSettings()
FLOOD = [
    "The Orva dam burst on Tuesday night and flooded the lower quarter of Tellin.",
    "Rescuers brought 340 villagers to a school on the hill by boat.",
    "The water company had warned of cracks in the wall two years ago.",
]
RETOLD = [
    "Tellin's lower quarter was flooded when the dam on the Orva burst late on Tuesday.",
    "By boat, 340 people from the villages were taken to a hillside school.",
    "Cracks in the dam wall were known to the water company for two years.",
]
STRAY = [
    "Traders in Port Hevel expect the price of copper to fall next month.",
    "Coffee and sugar were dearer than ever, the exchange said.",
    "A new law taxes what brokers earn.",
]


def _match(material: Material) -> dict[frozenset[str], float]:
    words = {item.id: item.span.of(material.text_of(item)) for item in material.statements}
    matches = match_statements(material.statements, material, DEFAULT)
    return {frozenset(words[key] for key in pair): certainty for pair, certainty in matches.across.items()}


def test_a_stray_article_counts_for_nothing() -> None:
    material = gather(FLOOD, STRAY, RETOLD)
    readings = read_statements(material.statements, material, DEFAULT)
    stray = [material.text_of(item) == "\n".join(STRAY) for item in readings.statements]
    assert readings.belonging[stray].tolist() == [0.0, 0.0, 0.0]
    assert readings.belonging.max() == 1.0


@pytest.mark.parametrize("stray", [STRAY, STRAY * 10])
def test_matches_stay_when_an_unrelated_article_is_added(stray: list[str]) -> None:
    alone, beside = _match(gather(FLOOD, RETOLD)), _match(gather(FLOOD, RETOLD, stray))
    assert len(alone) == 3
    assert beside == pytest.approx(alone, abs=0.02)


def test_where_nothing_is_alike_everything_counts() -> None:
    belonging = find_belonging(np.eye(4, dtype=np.float32), np.array([0, 0, 1, 2]))
    assert belonging.tolist() == [1.0, 1.0, 1.0, 1.0]


def test_a_single_article_belongs() -> None:
    assert find_belonging(np.eye(2, dtype=np.float32), np.array([0, 0])).tolist() == [1.0, 1.0]
