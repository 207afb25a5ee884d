"""What an input costs grows with its length, not with its square; what is beyond any report is said to be cut."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from tests.bare import make_bare_article
from tests.properties.hash_encoder import HashEncoder

from twosource.analysis import compare_articles
from twosource.cleaning import clean
from twosource.language import analysed as limits
from twosource.language.analysed import analyse_article
from twosource.language.names import find_names
from twosource.language.names.short_forms import ShortForms
from twosource.language.sentences import split_sentences
from twosource.model.article import RawArticle
from twosource.settings import Settings

GROWTH = 3.0  # calls for twice the input: 2 if the cost grows with the length, 4 if with its square


def count_calls(action: Callable[[], Any]) -> int:
    """Return how many functions the action calls: the same on a fast and on a busy machine."""
    calls = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        action()
    finally:
        sys.setprofile(before)
    return calls


def count_names(text: str) -> int:
    sentences = split_sentences(text)
    return count_calls(lambda: find_names(text, sentences))


def spell(number: int) -> str:
    """Return a word for a number, so that no two numbers give the same."""
    return "".join("bcdfghklmn"[int(digit)] + "ae"[place % 2] for place, digit in enumerate(f"{number:04}"))


def full_name(number: int) -> str:
    return f"{spell(number).title()} Ar{spell(number)}"


def list_names(amount: int) -> str:
    return ", ".join(map(full_name, range(amount))) + "."


def tell_of_many(amount: int) -> str:
    return "\n".join(f"The surveyor {full_name(number)} left. Ar{spell(number)} slept." for number in range(amount))


def tell_of_namesakes(amount: int) -> str:
    return "\n".join(f"The surveyor Mira Ar{spell(number)} left. Mira slept." for number in range(amount))


def report(amount: int) -> str:
    return "\n".join(
        f"The harbour office at {spell(number)} quay {number} counted {number + 7} barges on the morning of the flood."
        for number in range(amount)
    )


@pytest.mark.parametrize("write", [list_names, tell_of_many, tell_of_namesakes])
def test_twice_the_names_cost_about_twice_as_much(write: Callable[[int], str]) -> None:
    count_names(write(3))  # the lexicons are read before anything is counted
    assert count_names(write(400)) < GROWTH * count_names(write(200))


def test_twice_the_menus_in_each_other_cost_about_twice_as_much() -> None:
    def count(amount: int) -> int:
        page = f"<html><body><h1>Barges</h1>{'<nav>Barges and quays' * amount}<p>{report(4)}</p></body></html>"
        raw = RawArticle(given="page.html", content=page, markup="html")
        return count_calls(lambda: clean(raw, Settings().cleaning))

    count(3)  # what is loaded once is loaded before anything is counted
    assert count(600) < GROWTH * count(300)


def test_a_short_form_is_found_like_by_asking_every_name() -> None:
    written = ("a b", "a b c", "x al-b", "d", "a b c d e f", "q c d e f", "a b", "al-b x")
    names = [tuple(name.split()) for name in written]
    forms = ShortForms()
    for number, words in enumerate(names):
        forms.add(number, words)
    asked = ("a", "b", "a b", "b c", "f", "c d e f", "b c d e f", "d", "a b c d e", "x")
    for form in (tuple(short.split()) for short in asked):
        expected = [n for n, words in enumerate(names) if shortens(form, words)]
        assert forms.find(form) == expected, form


def shortens(form: tuple[str, ...], words: tuple[str, ...]) -> bool:
    plain = tuple(word.removeprefix("al-") for word in words)
    tails = (words[-len(form) :], plain[-len(form) :])
    return len(form) < len(words) and (words[: len(form)] == form or form in tails)


def test_the_beginning_of_a_text_beyond_any_report_is_analysed_and_nothing_of_it_is_dropped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "MOST_SENTENCES", 5)
    long, short = make_bare_article("long.txt", report(12)), make_bare_article("short.txt", report(5))
    made = compare_articles([long, short], HashEncoder(), Settings())
    assert [article.text for article in made.articles] == [long.text, short.text]
    assert all(statement.span.end <= len(report(5)) for statement in made.statements)
    (doubt,) = made.made.degraded
    assert doubt.startswith("long.txt: ")
    assert "only the first 5 sentences were analysed" in doubt
    assert f"{len(report(5)):,} of {len(report(12)):,} characters" in doubt


def test_a_sentence_that_the_limit_cuts_in_two_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_CHARACTERS", 30)
    text = "The quay is dry. The barges are all gone. It rains."
    cut = analyse_article(make_bare_article("long.txt", text), HashEncoder())
    assert [sentence.span.of(cut.article.text) for sentence in cut.sentences] == ["The quay is dry."]
    assert cut.limit is not None
    assert "1 sentence was analysed" in cut.limit


def test_one_endless_sentence_is_read_as_far_as_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_CHARACTERS", 30)
    cut = analyse_article(make_bare_article("long.txt", "x" * 400), HashEncoder())
    assert [len(sentence.span) for sentence in cut.sentences] == [30]
    assert cut.vectors.shape[0] == 1


def test_an_article_within_the_limits_is_taken_as_it_is() -> None:
    article = make_bare_article("short.txt", report(20))
    whole = analyse_article(article, HashEncoder())
    assert whole.article is article
    assert whole.limit is None
