"""Paragraphs in, spans out, with a network that knows some words by heart."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.language.tagging.networks import SumNetwork, WordNetwork, encode, tagger_with, texts

from twosource.language.tagging.layout import WINDOW
from twosource.language.tagging.tagged import TaggedParagraph
from twosource.model.span import Span

ROLES = {"tal": "B-source", "said": "B-cue", "dam": "B-content", "held": "I-content"}
SENTENCE = "Keeper Tal said dam held at the upper lake by the old mill road near the town. "


def spans_of(tagged: TaggedParagraph) -> list[Span]:
    told = [span for one in tagged.attributions for span in (one.cue, *one.sources, *one.contents)]
    meant = [span for one in tagged.pronouns for span in (one.span, one.name) if span is not None]
    return [*told, *(one.span for one in tagged.names), *meant, *tagged.loose]


def test_spans_are_of_the_paragraph_that_they_stand_in() -> None:
    first, second = "Tal said dam held.", "😀😀 Then Tal said dam held."
    for text, tagged in zip([first, second], tagger_with(WordNetwork(ROLES)).tag([first, second]), strict=True):
        (found,) = tagged.attributions
        assert [span.of(text) for span in spans_of(tagged)] == ["said", "Tal", "dam held"]
        assert found.score > 0.9


def test_a_long_paragraph_is_read_in_windows_and_its_spans_stay_exact() -> None:
    network = WordNetwork(ROLES, {"tal": "B-person", "town": "B-place"})
    text = SENTENCE * 60
    (tagged,) = tagger_with(network).tag([text])
    assert len(network.seen) > 1
    assert max(network.seen) <= WINDOW + 2
    assert [one.cue.start for one in tagged.attributions] == [at + 11 for at in range(0, len(text), len(SENTENCE))]
    assert {span.of(text) for one in tagged.attributions for span in one.contents} == {"dam held"}
    assert [name.span.of(text) for name in tagged.names] == ["Tal", "town"] * 60


def test_each_window_is_run_by_itself() -> None:
    network = WordNetwork(ROLES)
    tagger_with(network).tag(["Tal said dam held.", "No.", "Tal said so and so and so."])
    assert network.seen == [7, 4, 10]


def test_a_word_of_several_pieces_is_tagged_by_its_first_and_taken_whole() -> None:
    text = "The Orselmund fell."
    first, *rest = encode("Orselmund").tokens
    assert rest
    (tagged,) = tagger_with(WordNetwork({}, {first: "B-place"})).tag([text])
    assert [name.span.of(text) for name in tagged.names] == ["Orselmund"]


def test_a_word_keeps_its_combining_marks() -> None:
    text = "Tal said\u0301 so"
    (tagged,) = tagger_with(WordNetwork(ROLES)).tag([text])
    assert tagged.attributions[0].cue.of(text) == "said\u0301"


def test_nothing_is_said_of_no_paragraphs_and_of_empty_ones() -> None:
    tagger = tagger_with(WordNetwork(ROLES))
    assert tagger.tag([]) == []
    assert tagger.tag(["", " \u00a0", "\x00"]) == [TaggedParagraph()] * 3
    assert [bool(one.attributions) for one in tagger.tag(["", "Tal said so", ""])] == [False, True, False]


@given(st.lists(texts, max_size=5))
@settings(max_examples=40)
def test_every_span_is_a_tight_slice_and_each_kind_stands_in_order(paragraphs: list[str]) -> None:
    for text, tagged in zip(paragraphs, tagger_with(SumNetwork()).tag(paragraphs), strict=True):
        for span in spans_of(tagged):
            assert len(span) > 0
            assert span.end <= len(text)
            assert span.of(text).strip() == span.of(text)
        cues = [one.cue for one in tagged.attributions]
        names = [one.span for one in tagged.names]
        for ordered in (cues, names, [one.span for one in tagged.pronouns], list(tagged.loose)):
            assert all(one.end <= other.start for one, other in pairwise(ordered))
        for one in tagged.attributions:
            assert all(a.end <= b.start for part in (one.sources, one.contents) for a, b in pairwise(part))
            assert 0 <= one.score <= 1
        assert all(0 <= one.score <= 1 for one in (*tagged.names, *tagged.pronouns))


@given(st.lists(texts, min_size=1, max_size=4))
@settings(max_examples=40)
def test_a_paragraph_is_tagged_the_same_alone_as_among_others(paragraphs: list[str]) -> None:
    tagger = tagger_with(SumNetwork())
    together = tagger.tag(paragraphs)
    assert together == [tagger.tag([text])[0] for text in paragraphs]
    assert tagger.tag(paragraphs[::-1]) == together[::-1]


def test_more_paragraphs_than_are_decoded_at_once_keep_their_order() -> None:
    paragraphs = [f"{'very ' * (number % 7)}Tal said dam held." for number in range(150)]
    found = tagger_with(WordNetwork(ROLES)).tag(paragraphs)
    assert [one.attributions[0].cue.start for one in found] == [5 * (number % 7) + 4 for number in range(150)]
