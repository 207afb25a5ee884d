"""The truth file must speak of the sample texts as they are."""

from __future__ import annotations

import html
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any

import twosource

SAMPLE = Path(twosource.__file__).parent / "sample"


def _text(name: str) -> str:
    return html.unescape((SAMPLE / name).read_text())


def test_every_sentence_begins_with_words_that_stand_once_in_its_report(truth: dict[str, Any]) -> None:
    for sentence, begin in truth["sentences"].items():
        assert _text(truth["articles"][sentence[0]]).count(begin) == 1, sentence


def test_the_sentences_are_numbered_in_the_order_of_the_text(truth: dict[str, Any]) -> None:
    for letter, name in truth["articles"].items():
        text = _text(name)
        numbered = {int(each[1:]): begin for each, begin in truth["sentences"].items() if each[0] == letter}
        assert sorted(numbered) == list(range(1, len(numbered) + 1))
        places = [text.index(numbered[number]) for number in sorted(numbered)]
        assert places == sorted(places)


def test_every_junk_line_stands_in_its_report(truth: dict[str, Any]) -> None:
    for letter, lines in truth["junk"].items():
        assert [line for line in lines if line not in _text(truth["articles"][letter])] == []


def test_every_answer_speaks_of_known_sentences(
    truth: dict[str, Any], ranges: Callable[[list[str]], list[str]]
) -> None:
    named = set(chain.from_iterable(pair.split() for pair in truth["borderline"] + truth["apart"]))
    named |= set(chain.from_iterable(group["sentences"] for group in truth["shared"]))
    named |= set(chain.from_iterable(row["a"] + row["b"] for row in truth["differences"]))
    named |= {row[0] for row in truth["attributions"]}
    named |= set(chain.from_iterable(ranges(origin["sentences"]) for origin in truth["origins"]))
    named |= set(chain.from_iterable(row["finding"] for row in truth["counts"]))
    assert named <= set(truth["sentences"])


def test_no_pair_is_both_shared_and_apart(truth: dict[str, Any]) -> None:
    apart = {frozenset(pair.split()) for pair in truth["apart"]}
    for group in truth["shared"]:
        assert not {pair for pair in apart if pair <= set(group["sentences"])}
