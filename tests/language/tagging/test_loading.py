"""The weights that ship: what must hold of them however well they were trained."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.language.tagging.networks import texts
from tests.language.tagging.test_tagger import spans_of

from twosource.language.tagging import OnnxTagger, load_tagger
from twosource.language.tagging.layout import DISTANCES, OUTPUTS, ROLE_TAGS
from twosource.language.tagging.linking import ASKERS

WEIGHTS = Path(str(files("twosource.language") / "weights" / "tagger.onnx"))
MEGABYTE = 1_000_000

pytestmark = pytest.mark.skipif(not WEIGHTS.exists(), reason="NO WEIGHTS: language/weights/tagger.onnx is missing")

PARAGRAPHS = [
    "Mira Tal, who keeps the dam at Orsel, said the water had fallen by a metre.",
    "“We were told nothing,” Jonas Oro told reporters in Brenn. “Nobody called us.”",
    "She denied it.",
    "The Water Board of Orsel plans to rebuild the gate by May, according to a letter seen by the Brenn Herald. " * 9,
    "水位が下がった。 😀 cafe\u0301 שלום",
    "",
]


@cache
def shipped() -> OnnxTagger:
    return load_tagger()


def test_the_file_is_small_enough_to_ship() -> None:
    assert WEIGHTS.stat().st_size <= 30 * MEGABYTE


def test_what_the_reader_needs_is_in_the_file() -> None:
    tagger = shipped()
    assert tagger.name
    assert tagger.follows.shape == (ROLE_TAGS + 1, ROLE_TAGS)
    assert tagger.links.distances.shape == (len(ASKERS), DISTANCES)
    ids = np.asarray([[101, 2056, 102]], dtype=np.int64)
    assert tagger.network.run(ids, np.zeros_like(ids)).shape == (1, 3, OUTPUTS)


def test_a_plain_sentence_is_understood() -> None:
    text = "Mira Tal said on Monday that the dam at Orsel was safe."
    (tagged,) = shipped().tag([text])
    (found,) = tagged.attributions
    assert (found.sources[0].of(text), found.cue.of(text)) == ("Mira Tal", "said")
    assert found.contents[0].of(text).endswith("the dam at Orsel was safe")


def test_a_paragraph_is_tagged_the_same_whatever_its_neighbours() -> None:
    together = shipped().tag(PARAGRAPHS)
    assert together == [shipped().tag([text])[0] for text in PARAGRAPHS]
    assert shipped().tag(PARAGRAPHS[::-1]) == together[::-1]


def test_another_session_and_more_threads_tag_the_same() -> None:
    assert load_tagger(threads=2).tag(PARAGRAPHS) == shipped().tag(PARAGRAPHS)


def test_another_file_of_the_same_make_can_be_loaded(tmp_path: Path) -> None:
    copy = tmp_path / "other.onnx"
    copy.write_bytes(WEIGHTS.read_bytes())
    assert load_tagger(model=copy).tag(PARAGRAPHS[:2]) == shipped().tag(PARAGRAPHS[:2])


@given(st.lists(texts, max_size=3))
@settings(max_examples=15, deadline=None)
def test_hard_texts_are_read_without_complaint_and_spans_stay_inside(paragraphs: list[str]) -> None:
    for text, tagged in zip(paragraphs, shipped().tag(paragraphs), strict=True):
        assert all(len(span) > 0 and span.end <= len(text) for span in spans_of(tagged))
