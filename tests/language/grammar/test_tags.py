"""Tokens and their parts of speech."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from twosource.language.grammar.tags import find_features, load_word_tagger, pack_weights, tag_tokens
from twosource.language.grammar.tokens import Token, split_tokens
from twosource.model.span import Span

WEIGHTS = st.dictionaries(st.sampled_from(["NN", "VB", "JJ", "RB"]), st.integers(-400, 400), min_size=1)
FEATURES = find_features(["-", "Tarns", "lies", "-"], 1, "-", "-")


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
    tokens = split_tokens(text, Span(0, len(text)))
    tag_tokens(tokens, load_word_tagger())
    assert [token.tag for token in tokens] == ["NNP", "NNP", "VBD", "DT", "NN", "VBD", "JJ", "."]


@given(st.lists(WEIGHTS, min_size=len(FEATURES), max_size=len(FEATURES)))
def test_the_tag_with_the_largest_sum_wins_and_of_equals_the_last_in_the_alphabet(rows: list[dict[str, int]]) -> None:
    weights = dict(zip(FEATURES, rows, strict=True))
    sums = {tag: sum(row.get(tag, 0) for row in rows) for tag in {tag for row in rows for tag in row}}
    tagger = pack_weights({}, weights)
    tokens = [Token(0, 5, "Tarns", "tarns"), Token(6, 10, "lies", "lies")]
    tag_tokens(tokens, tagger)
    assert tokens[0].tag == max(sums, key=lambda tag: (sums[tag], tag))
