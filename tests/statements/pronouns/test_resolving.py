"""Whom pronouns mean in invented texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language.names import find_names
from twosource.language.sentences import split_sentences
from twosource.model.span import Span
from twosource.statements.grammar.lines import read_lines
from twosource.statements.pronouns.resolving import Choice, resolve_pronouns
from twosource.statements.pronouns.votes import Vote
from twosource.statements.pronouns.weights import load_weights


def resolve(text: str, votes: dict[int, Vote] | None = None) -> list[Choice]:
    sentences = split_sentences(text)
    lines = read_lines(text, sentences, [sentence.span for sentence in sentences], ())
    names = find_names(text, sentences)
    named = [tuple(name for name in names if line.span.contains(name.span)) for line in lines]
    return list(resolve_pronouns(text, lines, named, load_weights(), votes))


def meant(text: str) -> list[str | None]:
    return [choice.chosen.span.of(text) if choice.chosen else None for choice in resolve(text)]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Mira Tal met Jonas Holm at the dam. She was late.", "Mira Tal"),
        ("Mira Tal met Jonas Holm at the dam. He was late.", "Jonas Holm"),
        ("Jonas Holm met Peter Venn at the dam. He was late.", "Jonas Holm"),
        ("Jonas Holm said that he was late.", "Jonas Holm"),
        ("The mayor's mother died when he was young. Mrs. Tal smiled as she left.", "Mrs. Tal"),
        ("Jonas Holm spoke for an hour. It rained. It snowed. He left.", "Jonas Holm"),
        ("A clerk opened the door and saw that her office was wet.", "A clerk"),
    ],
)
def test_the_last_pronoun_means_the_one_who_fits(text: str, whom: str) -> None:
    assert meant(text)[-1] in {whom, whom.removeprefix("Mrs. ")}


def test_nobody_is_meant_where_nobody_is_named() -> None:
    assert meant("It rained. He left.") == [None]


def test_a_man_is_not_she() -> None:
    assert meant("Mr. Tal left the dam. She stayed.") == [None]


def test_whom_one_pronoun_meant_the_next_one_means_too() -> None:
    text = "Jonas Holm built the dam. He was proud of it. He died in May."
    assert meant(text) == ["Jonas Holm", "Jonas Holm"]


def test_beliefs_are_shares_of_one() -> None:
    for choice in resolve("Jonas Holm met Peter Venn. He said he was late, and she thanked him."):
        assert len(choice.beliefs) == len(choice.candidates) + 1
        assert sum(choice.beliefs) == pytest.approx(1.0)


def test_a_models_vote_outweighs_a_near_choice() -> None:
    text = "Jonas Holm met Peter Venn at the dam. He was late."
    start, place = text.index("He was"), Span(text.index("Peter"), text.index(" at"))
    whole = Span(0, len(text))
    (choice,) = resolve(text, {start: Vote(name=place, paragraph=whole, score=0.98)})
    assert choice.chosen is not None
    assert choice.chosen.span == place


def test_a_vote_for_nobody_in_the_paragraph_speaks_for_who_was_named_before() -> None:
    text = "Jonas Holm built the dam.\nPeter Venn came. He was late."
    start = text.index("He was")
    paragraph = Span(text.index("Peter"), len(text))
    (choice,) = resolve(text, {start: Vote(name=None, paragraph=paragraph, score=0.98)})
    assert choice.chosen is not None
    assert choice.chosen.span.of(text) == "Jonas Holm"


@given(st.text(alphabet=st.sampled_from("he she him her Mira Tal said, .\n“”🌊é\x00"), max_size=200))
def test_any_text_is_read(text: str) -> None:
    for choice in resolve(text):
        assert text[choice.pronoun.start :].lower().startswith(("he", "she", "hi"))


def test_a_sentence_without_an_end_is_not_looked_through_for_each_of_its_pronouns() -> None:
    text = "Jonas Holm " + "thus he left " * 600 + ", as Mira Tal knew."
    choices = resolve(text)
    assert len(choices) == 600
    clauses = [next(feature for feature in choice.features[0] if feature.startswith("clause")) for choice in choices]
    assert clauses[0] != "clause apart s"
    assert clauses[-1] == "clause apart s"


def test_of_all_who_are_named_behind_a_pronoun_only_the_nearest_may_be_meant() -> None:
    text = (
        "When he came "
        + "and ".join(f"Peter V{chr(97 + one // 26)}{chr(97 + one % 26)} " for one in range(200))
        + "left."
    )
    (choice,) = resolve(text)
    assert 0 < len(choice.candidates) <= 24
