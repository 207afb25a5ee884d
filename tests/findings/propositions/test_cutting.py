"""A statement to the parts that each say one thing."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.bare import make_bare_article

from twosource.findings.propositions.cutting import cut_propositions
from twosource.language.analysed import split_article
from twosource.model.span import Span
from twosource.model.statement import Statement
from twosource.settings import Settings
from twosource.statements import extract_statements


def read_statements(text: str) -> tuple[Statement, ...]:
    split = split_article(make_bare_article("a", text, outlet="a"))
    return extract_statements(split, Settings().statements).statements


def cut(text: str) -> list[str]:
    return [
        " … ".join(span.of(text) for span in proposition.spans)
        for statement in read_statements(text)
        for proposition in cut_propositions(statement, text)
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "The ferry, which belongs to Tessmar Line, left Halvik at noon with 214 passengers.",
            [
                "The ferry … left Halvik at noon with 214 passengers",
                "The ferry … which belongs to Tessmar Line",
            ],
        ),
        (
            "A bomb went off in the market of Brunnby on Friday, killing three people.",
            ["A bomb went off in the market of Brunnby on Friday", "A bomb … killing three people"],
        ),
        (
            "The ferry, which belongs to Tessmar Line, sank off Halvik on Monday and blocked the port, killing three.",
            [
                "The ferry … sank off Halvik on Monday",
                "The ferry … which belongs to Tessmar Line",
                "The ferry … blocked the port",
                "The ferry … killing three",
            ],
        ),
        (
            "The offer, made in May by a bank, was refused, and the shares fell 4 percent.",
            [
                "The offer … was refused",
                "The offer … made in May by a bank",
                "the shares fell 4 percent",
            ],
        ),
        (
            "The men who robbed the old bank in Arla in May were jailed on Friday for ten years.",
            [
                "The men who robbed the old bank in Arla in May were jailed on Friday for ten years",
                "The men who robbed the old bank in Arla in May",
            ],
        ),
        (
            "Having lost the vote in May, the mayor left the party.",
            ["Having lost the vote in May, the mayor", "the mayor left the party"],
        ),
        (
            "The party won 40 seats, up from 31, with two of its leaders still waiting for a count.",
            ["The party won 40 seats, up from 31", "two of its leaders still waiting for a count"],
        ),
        (
            "The crew, most of them from northern Celt, had left the ship (which was built in 1987) before noon.",
            [
                "The crew … had left the ship … before noon",
                "The crew … most of them from northern Celt",
                "which was built in 1987",
            ],
        ),
        (
            "The minister met the owners on Monday and promised 40 million euros for the port.",
            ["The minister met the owners on Monday", "The minister … promised 40 million euros for the port"],
        ),
        (
            "The mayor closed the bridge on Monday, but the governor opened it again two days later.",
            ["The mayor closed the bridge on Monday", "the governor opened it again two days later"],
        ),
        (
            "After the council rejected the plan in May, the company sold the land to a bank.",
            ["the council rejected the plan in May", "the company sold the land to a bank"],
        ),
        (
            "The man was arrested in Arla on Tuesday and charged with the murder of a guard.",
            ["The man was arrested in Arla on Tuesday", "The man was … charged with the murder of a guard"],
        ),
        (
            "The group wants to cut 600 jobs in Arla and sell two of its depots.",
            ["The group wants to cut 600 jobs in Arla", "The group wants to … sell two of its depots"],
        ),
        (
            "Orva Steel bought the shipyard on Monday, its first purchase in ten years.",
            [
                "Orva Steel bought the shipyard on Monday",
                "Orva Steel … its first purchase in ten years",
            ],
        ),
        (
            "Three people died in Arla, four in Brunnby and six in Celt, the worst hit of the towns.",
            [
                "Three people died in Arla",
                "people died … four in Brunnby",
                "people died … six in Celt, the worst hit of the towns",
            ],
        ),
        (
            "The storm cut off the islands on Sunday; power came back to most of them a day later.",
            ["The storm cut off the islands on Sunday", "power came back to most of them a day later"],
        ),
    ],
)
def test_a_long_sentence_is_cut_where_it_begins_to_say_another_thing(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The dam held, Anna Brix told the Orva Post from her garden on Monday.", ["The dam held"]),
        ("According to the coast guard, the ferry had left within an hour.", ["the ferry had left within an hour"]),
        ("Anna Brix, the mayor of Orva, said that the dam held.", ["the dam held"]),
        (
            "Anna Brix, who left the party in May, said the dam had held all night.",
            ["Anna Brix, who left the party in May", "the dam had held all night"],
        ),
        (
            "The ferry left at noon, the police said on Monday, and reached the port of Arla two hours later.",
            ["The ferry left at noon", "The ferry … reached the port of Arla two hours later"],
        ),
        (
            '"The boat was full," said the captain, Ole Brix, who had left the bridge at noon.',
            ['"The boat was full,"', "the captain, Ole Brix, who had left the bridge at noon"],
        ),
        ("The union demanded a guarantee of all jobs.", ["The union demanded a guarantee of all jobs"]),
    ],
)
def test_who_says_it_is_left_out_wherever_it_stands(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "The harbour of Brunnby was closed for two days.",
        "The police and the coast guard of Arla searched for the boat and its crew on Monday.",
        "Officials from the ministry and two banks met in Arla after the storm.",
        "The men shot and killed a guard at the gate of the bank.",
    ],
)
def test_a_sentence_that_says_one_thing_stays_whole(text: str) -> None:
    assert len(cut(text)) == 1


def test_words_joined_inside_a_quotation_are_not_cut() -> None:
    assert len(cut('The owner called the offer "too low for the yard and bad for the town of Arla" on Monday.')) == 1


PIECES = st.sampled_from([
    "The ferry", ",", " which", " and", " left", " Halvik", "“", "”", '"', "’", ";", " — ", " killing", " three people",
    " said", " Anna Brix", " according to", " after", " that",
    " who", "\U0001f30a", " ", "\n", "(", ")", ".", "\x00", "é",
])  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80))
def test_whatever_is_written_spans_lie_in_their_statement_in_order(text: str) -> None:
    for statement in read_statements(text):
        propositions = cut_propositions(statement, text)
        assert propositions
        for proposition in propositions:
            assert proposition.statement == statement.id
            assert all(len(span) and statement.span.contains(span) for span in proposition.spans)
            assert all(one.end <= other.start for one, other in pairwise(proposition.spans))


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_odd_places_of_cue_and_content_do_no_harm(a: int, b: int, c: int, d: int) -> None:
    text = "Brix, who swam to Arla, said the dam held and the men left it."
    cue, content = Span(min(a, b), max(a, b)), Span(min(c, d), max(c, d))
    for statement in read_statements(text):
        odd = replace(statement, cue=cue, content=(content,), source_spans=(Span(0, 4),))
        assert cut_propositions(odd, text)


def test_every_content_word_of_a_narration_stands_in_a_proposition() -> None:
    text = "The ferry, which belongs to Tessmar Line, sank off Halvik after a fire broke out, killing three."
    said = " ".join(cut(text))
    words = "ferry belongs Tessmar Line sank Halvik fire broke killing three"
    assert all(word in said for word in words.split())
