"""Marked texts become windows with tags and links."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.language.tagging.networks import texts, tokenizer
from training.attribution.examples import (
    IGNORED,
    Document,
    Example,
    Marked,
    Meant,
    covered,
    make_examples,
)

from twosource.language.tagging.layout import NAME_KINDS, ROLES, WINDOW, begin_tag

TEXT = "Mira Tal said the dam was safe.\n“We know,” added Oro. “We know.”"


def seeded(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - seeded chance


def place(part: str, text: str = TEXT, start: int = 0) -> tuple[int, int]:
    at = text.index(part, start)
    return at, at + len(part)


def example(document: Document, number: int = 0) -> Example:
    return list(make_examples(document, tokenizer()))[number]


def shown(document: Document, tags: list[int], classes: tuple[str, ...], number: int = 0) -> list[str]:
    """Return each tagged word with its tag, as "B-cue said"."""
    paragraph = document.text.split("\n")[number]
    window = example(document, number).window
    sides = {begin_tag(i) + step: f"{side}-{name}" for i, name in enumerate(classes) for step, side in enumerate("BI")}
    return [
        f"{sides[tag]} {paragraph[slice(*word)]}" for word, tag in zip(window.words, tags, strict=True) if tag in sides
    ]


TOLD = Document(
    id="a",
    text=TEXT,
    attributions=(
        Marked(source=(place("Mira Tal"),), cue=(place("said"),), content=(place("the dam was safe"),)),
        Marked(source=(place("Oro"),), cue=(place("added"),), content=(place("“We know,”"), place("“We know.”"))),
    ),
)


def test_words_have_the_tags_of_the_spans_that_hold_them() -> None:
    assert shown(TOLD, list(example(TOLD).roles), ROLES) == [
        "B-source Mira", "I-source Tal", "B-cue said",
        "B-content the", "I-content dam", "I-content was", "I-content safe",
    ]  # fmt: skip


def test_each_paragraph_is_an_example_and_each_part_of_a_content_begins_anew() -> None:
    examples = list(make_examples(TOLD, tokenizer()))
    assert len(examples) == 2
    marks = [tag for tag in shown(TOLD, list(examples[1].roles), ROLES, 1) if tag.startswith("B")]
    assert marks == ["B-content “", "B-cue added", "B-source Oro", "B-content “"]


def test_a_text_without_marks_says_nothing_of_roles_and_one_without_attributions_says_there_are_none() -> None:
    unknown = example(Document(id="a", text=TEXT))
    empty = example(Document(id="a", text=TEXT, attributions=()))
    assert set(unknown.roles) == {IGNORED}
    assert set(empty.roles) == {0}


def test_names_are_known_only_where_all_are_marked() -> None:
    people = ((*place("Mira Tal"), "person"), (*place("Oro"), "person"))
    document = Document(id="a", text=TEXT, names=people, named=(place("Mira Tal said"),))
    assert shown(document, list(example(document).names), NAME_KINDS) == ["B-person Mira", "I-person Tal"]
    assert list(example(document).names) == [1, 2, 0, *[IGNORED] * 5]
    assert shown(document, list(example(document, 1).names), NAME_KINDS, 1) == ["B-person Oro"]


def test_with_two_cues_source_and_content_ask_for_their_own() -> None:
    text = "Tal said yes, Oro said no."
    document = Document(
        id="a", text=text,
        attributions=(
            Marked(source=(place("Tal", text),), cue=(place("said", text),), content=(place("yes", text),)),
            Marked(source=(place("Oro", text),), cue=(place("said", text, 8),), content=(place("no", text),)),
        ),
    )  # fmt: skip
    links = example(document).links
    assert [(link.asker, link.right) for link in links] == [
        ("source", (0,)), ("content", (0,)), ("source", (1,)), ("content", (1,)),
    ]  # fmt: skip
    assert {link.candidates for link in links} == {((1, 2), (5, 6))}


def test_with_one_cue_there_is_nothing_to_ask() -> None:
    assert list(example(TOLD).links) == []


def test_a_pronoun_asks_for_the_mentions_of_whom_it_means() -> None:
    text = "Tal met Oro, and he smiled."
    meant = Meant(pronoun=place("he", text), right=(place("Oro", text),), wrong=(place("Tal", text),))
    (link,) = example(Document(id="a", text=text, pronouns=(meant,))).links
    assert (link.asker, link.span, link.right) == ("pronoun", (5, 6), (0,))
    assert link.candidates == ((2, 3), (0, 1))


def test_a_pronoun_that_means_nobody_has_no_right_candidate() -> None:
    text = "Tal met Oro, and he smiled."
    meant = Meant(pronoun=place("he", text), right=(), wrong=(place("Tal", text),))
    (link,) = example(Document(id="a", text=text, pronouns=(meant,))).links
    assert link.right == ()


def test_no_link_leads_out_of_the_window() -> None:
    text = "Tal met Oro.\nThen he smiled."
    meant = Meant(pronoun=place("he", text), right=(place("Oro", text),), wrong=())
    assert [one.links for one in make_examples(Document(id="a", text=text, pronouns=(meant,)), tokenizer())] == [[], []]


def test_names_of_programs_count_as_little_as_their_document_says() -> None:
    assert example(Document(id="a", text=TEXT, sure=0.3)).sure == 0.3


@pytest.mark.parametrize(
    ("span", "numbers"),
    [((0, 3), (0, 1)), ((1, 6), (0, 2)), ((3, 4), (1, 1)), ((4, 5), (1, 2)), ((9, 30), (2, 3)), ((30, 40), (3, 3))],
)
def test_a_span_covers_the_words_that_it_touches(span: tuple[int, int], numbers: tuple[int, int]) -> None:
    assert covered([(0, 3), (4, 8), (9, 12)], span) == numbers


@given(st.lists(texts, max_size=6).map("\n".join), st.integers(0, 9))
def test_however_a_text_is_cut_its_words_are_seen_once(text: str, seed: int) -> None:
    document = Document(id="a", text=text, attributions=())
    plain = list(make_examples(document, tokenizer()))
    varied = list(make_examples(document, tokenizer(), seeded(seed)))
    for examples in (plain, varied):
        assert all(len(one.window.words) == len(one.roles) == len(one.names) for one in examples)
        assert all(len(one.window.ids) <= WINDOW or len(one.window.words) == 1 for one in examples)
    assert sum(len(one.window.words) for one in varied) == sum(len(one.window.words) for one in plain)


def test_with_chance_some_paragraphs_are_joined_and_some_cut_into_sentences() -> None:
    text = "\n".join("Tal came home. Oro left." for _ in range(60))
    document = Document(id="a", text=text, attributions=())
    sizes = [len(one.window.words) for one in make_examples(document, tokenizer(), seeded(3))]
    whole = len(example(document).window.words)
    assert {size < whole for size in sizes} == {True, False}
    assert max(sizes) >= 2 * whole
    again = [len(one.window.words) for one in make_examples(document, tokenizer(), seeded(3))]
    assert again == sizes


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=5))
def test_an_inside_tag_stands_behind_another_of_its_class(spans: list[tuple[int, int]]) -> None:
    text = "Tal said that Oro said so, and that the dam held well."
    marked = tuple(Marked(source=(), cue=((at, at + length),), content=()) for at, length in spans)
    roles = example(Document(id="a", text=text, attributions=marked)).roles
    cue = begin_tag(ROLES.index("cue"))
    assert all(before in {cue, cue + 1} for before, tag in pairwise([0, *roles]) if tag == cue + 1)
