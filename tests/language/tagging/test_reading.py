"""One window's tags and links, read as spans of the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pytest
from tests.language.tagging.networks import encode, links

from twosource.language.tagging.layout import LINK_PARTS, NAME_KINDS, OUTPUTS, ROLES, begin_tag
from twosource.language.tagging.pieces import cut_windows
from twosource.language.tagging.reading import Scored, read_window
from twosource.language.tagging.tagged import TaggedParagraph

Tags = Mapping[str, str]  # an unbroken piece of the text, and its class
Vectors = Mapping[str, Mapping[str, float]]  # a piece of the text, and what its words' vectors are in one dimension
Words = Sequence[tuple[int, int]]


def read(text: str, roles: Tags, names: Tags | None = None, vectors: Vectors | None = None) -> TaggedParagraph:
    """Read a text whose tags and link vectors are given by its own pieces."""
    (window,) = cut_windows(text, encode(text))
    pieces = np.zeros((len(window.ids), OUTPUTS), dtype=np.float32)
    for part, values in (vectors or {}).items():
        for number in words_of(text, window.words, part):
            for link, value in values.items():
                pieces[window.firsts[number] : window.firsts[number + 1], LINK_PARTS[link].start] = value
    scored = Scored(
        pieces=pieces,
        roles=tags_of(text, window.words, roles, ROLES),
        role_shares=[0.4 if text[slice(*word)] == "maybe" else 0.9 for word in window.words],
        names=tags_of(text, window.words, names or {}, NAME_KINDS),
        name_shares=[0.8] * len(window.words),
    )
    return read_window(text, window, scored, links())


def words_of(text: str, words: Words, part: str) -> list[int]:
    start = text.index(part)
    return [i for i, (first, last) in enumerate(words) if start <= first and last <= start + len(part)]


def tags_of(text: str, words: Words, parts: Tags, classes: tuple[str, ...]) -> list[int]:
    tags = [0] * len(words)
    for part, kind in parts.items():
        for step, number in enumerate(words_of(text, words, part)):
            tags[number] = begin_tag(classes.index(kind)) + (step > 0)
    return tags


def test_source_cue_and_content_become_one_attribution_with_exact_spans() -> None:
    text = "Later Mira Tal also said the dam at Orsel was safe."
    read_ = read(text, {"Mira Tal": "source", "also said": "cue", "the dam at Orsel was safe": "content"})
    (found,) = read_.attributions
    assert found.cue.of(text) == "also said"
    assert [span.of(text) for span in found.sources] == ["Mira Tal"]
    assert [span.of(text) for span in found.contents] == ["the dam at Orsel was safe"]
    assert found.score == pytest.approx(0.9)


def test_each_span_goes_to_the_cue_whose_vector_fits_it() -> None:
    text = "Tal said the dam held, and Mayor Oro denied it."
    roles = {
        "Tal": "source", "said": "cue", "the dam held": "content",
        "Mayor Oro": "source", "denied": "cue", "it": "content",
    }  # fmt: skip
    vectors = {"Tal": {"source": 1.0}, "said": {"cue": 5.0}, "denied": {"cue": -5.0}, "the dam held": {"content": 1.0},
               "Mayor Oro": {"source": -1.0}, "it": {"content": -1.0}}  # fmt: skip
    said, denied = read(text, roles, vectors=vectors).attributions
    assert [said.sources[0].of(text), said.contents[0].of(text)] == ["Tal", "the dam held"]
    assert [denied.sources[0].of(text), denied.contents[0].of(text)] == ["Mayor Oro", "it"]
    turned = {**vectors, "said": {"cue": -5.0}, "denied": {"cue": 5.0}}
    said, denied = read(text, roles, vectors=turned).attributions
    assert [said.sources[0].of(text), denied.sources[0].of(text)] == ["Mayor Oro", "Tal"]


def test_an_attribution_is_as_sure_as_its_least_sure_span() -> None:
    (found,) = read("Tal said maybe.", {"Tal": "source", "said": "cue", "maybe": "content"}).attributions
    assert found.score == pytest.approx(0.4)


def test_a_content_in_two_parts_stays_in_order() -> None:
    text = "“The dam,” Tal said, “was safe.”"
    (found,) = read(
        text, {"“The dam,”": "content", "Tal": "source", "said": "cue", "“was safe.”": "content"}
    ).attributions
    assert [span.of(text) for span in found.contents] == ["“The dam,”", "“was safe.”"]


def test_a_cue_without_source_or_content_is_kept_as_it_is() -> None:
    (found,) = read("It was said.", {"said": "cue"}).attributions
    assert (found.sources, found.contents) == ((), ())


def test_contents_are_loose_only_where_no_cue_stands() -> None:
    text = "“The dam was safe.”"
    assert [span.of(text) for span in read(text, {text: "content"}).loose] == [text]
    assert read("Tal said so.", {"said": "cue", "so": "content"}).loose == ()


def test_attributions_stand_in_the_order_of_their_cues() -> None:
    text = "One said, two told, three added."
    found = read(text, {"said": "cue", "told": "cue", "added": "cue"}).attributions
    assert [one.cue.of(text) for one in found] == ["said", "told", "added"]


def test_names_have_their_kinds_and_stand_in_order() -> None:
    text = "Mira Tal of Orsel Water went to Brenn."
    found = read(text, {}, {"Brenn": "place", "Mira Tal": "person", "Orsel Water": "organisation"}).names
    assert [(name.span.of(text), name.kind) for name in found] == [
        ("Mira Tal", "person"), ("Orsel Water", "organisation"), ("Brenn", "place"),
    ]  # fmt: skip
    assert all(name.score == pytest.approx(0.8) for name in found)


def test_a_pronoun_means_the_person_whose_vector_fits() -> None:
    text = "Tal met Oro before he left."
    people = {"Tal": "person", "Oro": "person"}
    vectors = {"he": {"pronoun": 4.0}, "Tal": {"name": -6.0}, "Oro": {"name": 6.0}}
    (found,) = read(text, {}, people, vectors).pronouns
    assert found.span.of(text) == "he"
    assert found.name is not None
    assert found.name.of(text) == "Oro"
    assert 0.5 < found.score <= 1


def test_mentions_of_one_name_count_together_and_the_nearest_is_given() -> None:
    text = "Tal and Oro met; Tal smiled and he left."
    (window,) = cut_windows(text, encode(text))
    words = [text[slice(*word)] for word in window.words]
    pieces = np.zeros((len(window.ids), OUTPUTS), dtype=np.float32)
    for place, word in zip(window.firsts, words, strict=False):
        pieces[place, LINK_PARTS["name"].start] = {"Tal": 6.0, "Oro": 8.0}.get(word, 0.0)
        pieces[place, LINK_PARTS["pronoun"].start] = 1.0
    people = [begin_tag(NAME_KINDS.index("person")) if word in {"Tal", "Oro"} else 0 for word in words]
    zeros = [0] * len(people)
    scored = Scored(pieces=pieces, roles=zeros, role_shares=zeros, names=people, name_shares=[1.0] * len(people))
    (found,) = read_window(text, window, scored, links()).pronouns
    assert found.name is not None
    assert (found.name.of(text), found.name.start) == ("Tal", text.rindex("Tal"))


def test_a_pronoun_means_nobody_when_no_name_is_worth_more() -> None:
    vectors = {"he": {"pronoun": 4.0}, "Tal": {"name": -6.0}}
    (found,) = read("Tal met a man before he left.", {}, {"Tal": "person"}, vectors).pronouns
    assert found.name is None
    assert found.score > 0.5


def test_a_pronoun_without_people_beside_it_means_nobody_for_sure() -> None:
    (found,) = read("In Orsel she left.", {}, {"Orsel": "place"}).pronouns
    assert (found.name, found.score) == (None, 1.0)


def test_only_pronouns_of_he_and_she_are_asked_in_any_case() -> None:
    text = "HE saw it, they saw Her."
    found = read(text, {}).pronouns
    assert [one.span.of(text) for one in found] == ["HE", "Her"]


@pytest.mark.parametrize(("of_adding", "shared"), [(30.0, True), (5.0, False)])
def test_a_cue_without_a_source_shares_one_that_fits_it_nearly_as_well(of_adding: float, *, shared: bool) -> None:
    text = "Mira Tal said the dam held, adding that it was old."
    roles = {"Mira Tal": "source", "said": "cue", "the dam held": "content", "adding": "cue", "it was old": "content"}
    vectors = {
        "Mira Tal": {"source": 1.0}, "said": {"cue": 40.0}, "adding": {"cue": of_adding},
        "the dam held": {"content": 1.0}, "it was old": {"content": -1.0},
    }  # fmt: skip
    said, adding = read(text, roles, vectors=vectors).attributions
    assert [span.of(text) for span in said.sources] == ["Mira Tal"]
    assert [span.of(text) for span in adding.sources] == (["Mira Tal"] if shared else [])
