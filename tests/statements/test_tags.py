"""Tokens and their parts of speech."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.model.span import Span
from twosource.statements.grammar.tags import load_tagger, tag_tokens
from twosource.statements.grammar.tokens import split_tokens


def tokens_of(text: str) -> list[str]:
    return [token.text for token in split_tokens(text, Span(0, len(text)))]


def test_clitics_are_cut_off_and_abbreviations_kept_whole() -> None:
    text = "The U.S. didn't see Mr. Tal’s map, won’t it?"
    assert tokens_of(text) == [
        "The", "U.S.", "did", "n't", "see", "Mr.", "Tal", "’s", "map", ",", "wo", "n’t", "it", "?",
    ]  # fmt: skip


@given(st.text(max_size=80))
def test_tokens_cover_everything_but_blanks(text: str) -> None:
    tokens = split_tokens(text, Span(0, len(text)))
    assert all(token.span.of(text) == token.text for token in tokens)
    assert "".join(token.text for token in tokens) == "".join(text.split())


def test_verbs_and_names_are_told_apart() -> None:
    text = "Mira Tal said the dam was safe."
    tags = [token.tag for token in tag_tokens(split_tokens(text, Span(0, len(text))), load_tagger())]
    assert tags == ["NNP", "NNP", "VBD", "DT", "NN", "VBD", "JJ", "."]
