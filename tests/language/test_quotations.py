"""What is quoted, and that a stray mark quotes nothing."""

from __future__ import annotations

import pytest

from twosource.language.quotations import find_quotations


def inner(text: str) -> list[str]:
    return [quotation.inner.of(text) for quotation in find_quotations(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“{}”",
        '"{}"',
        "«{}»",
        "« {} »",
        "„{}“",
        "‘{}’",
        "'{}'",
        "``{}''",
        "「{}」",
        "”{}”",
        "»{}«",
        '“{}"',
        "“{}’’",
        "“{}″",
    ],
)
def test_every_kind_of_mark_quotes(text: str) -> None:
    words = "The bridge is safe,"
    assert inner(f"Then {text.format(words)} she said.") == [words]


def test_apostrophes_do_not_quote() -> None:
    text = "The workers' union said it's the '90s again, and the boss’s car wasn’t the drivers’ own. Rock 'n' roll."
    assert find_quotations(text) == ()


def test_a_plural_inside_single_marks_does_not_close_them() -> None:
    assert inner("‘The workers’ rights are safe,’ he said.") == ["The workers’ rights are safe,"]


def test_a_quotation_runs_over_sentences() -> None:
    assert inner('"We go. They stay. Nobody knows," he said.') == ["We go. They stay. Nobody knows,"]


def test_a_paragraph_that_reopens_goes_on_with_the_quotation() -> None:
    text = "“The first day was calm.\n\n“The second was not,” said Tal. “Then it rained.”"
    first, second = find_quotations(text)
    assert first.span.of(text) == "“The first day was calm.\n\n“The second was not,”"
    assert first.closed
    assert second.inner.of(text) == "Then it rained."


def test_a_quotation_inside_another_is_one_deeper() -> None:
    text = "“He called it ‘a mess’ and left,” she said."
    assert [(quotation.inner.of(text), quotation.depth) for quotation in find_quotations(text)] == [
        ("He called it ‘a mess’ and left,", 0),
        ("a mess", 1),
    ]


def test_a_mark_that_is_never_closed_ends_with_its_sentence() -> None:
    text = "He wrote “nothing of it. The next day came.\nA new paragraph."
    (quotation,) = find_quotations(text)
    assert (quotation.closed, quotation.inner.of(text)) == (False, "nothing of it.")


def test_a_quotation_that_opens_its_paragraph_ends_with_it_at_the_latest() -> None:
    text = "“We go home. We sleep.\nThe train left."
    (quotation,) = find_quotations(text)
    assert (quotation.closed, quotation.inner.of(text)) == (False, "We go home. We sleep.")


def test_a_stray_mark_does_not_hide_the_quotations_after_it() -> None:
    assert inner("The “stray mark stands here. It was “good” and “late.”") == ["good", "late."]


def test_inches_are_no_quotation() -> None:
    assert inner('A 12" pipe broke, "at night," he said.') == ["at night,"]


def test_empty_marks_quote_nothing() -> None:
    assert find_quotations('“” "" ‘’') == ()


@pytest.mark.parametrize(
    "text", ["‹{}›", "›{}‹", "‚{}‘", "❝{}❞", "＂{}＂", "‟{}”", "''{}''", "« {} »", "«\u202f{}\u202f»", "『{}』"]
)
def test_rarer_marks_quote_too(text: str) -> None:
    words = "The bridge is safe,"
    assert inner(f"Then {text.format(words)} she said.") == [words]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("„Er rief ‚halt‘ und lief“, sagte sie.", [("Er rief ‚halt‘ und lief", 0), ("halt", 1)]),
        ('‘He called it "a mess" and left,’ she said.', [('He called it "a mess" and left,', 0), ("a mess", 1)]),
        ("\"He called it 'a mess' and left,\" she said.", [("He called it 'a mess' and left,", 0), ("a mess", 1)]),
        ("«He called it “a mess” and left», she said.", [("He called it “a mess” and left", 0), ("a mess", 1)]),
        ('"I said "no" to him," she said.', [('I said "no" to him,', 0), ("no", 1)]),
        ("“I said “no” to him,” she said.", [("I said “no” to him,", 0), ("no", 1)]),
    ],
)
def test_quotations_nest_whatever_their_marks(text: str, found: list[tuple[str, int]]) -> None:
    assert [(quotation.inner.of(text), quotation.depth) for quotation in find_quotations(text)] == found


@pytest.mark.parametrize("mark", ["“”", '""', "‘’", "''", "«»", "„“"])
def test_every_mark_may_be_repeated_where_a_paragraph_goes_on(mark: str) -> None:
    opening, closing = mark
    first, second, third = (f"{opening}The {day} day was calm" for day in ("first", "second", "third"))
    text = f"{first}.\n\n{second}.\n\n{third},{closing} said Tal."
    (quotation,) = find_quotations(text)
    assert (quotation.span.start, quotation.inner.of(text)[-9:]) == (0, "was calm,")


def test_a_paragraph_may_go_on_without_the_mark_that_says_so() -> None:
    text = "“The first day was calm.\n\nThe second was not,” said Tal."
    (quotation,) = find_quotations(text)
    assert quotation.inner.of(text) == "The first day was calm.\n\nThe second was not,"


def test_a_space_on_the_wrong_side_of_a_straight_mark_does_not_turn_it() -> None:
    assert inner('"We go home, "he said. The train left.') == ["We go home,"]


def test_inches_inside_a_quotation_do_not_close_it() -> None:
    assert inner('He called it "a 12" pipe" and left.') == ['a 12" pipe']
    assert inner('A man of 6\'2" fled; "he ran," Tal said.') == ["he ran,"]


@pytest.mark.parametrize("mark", ["“", '"', "‘", "'", "«", "„", "「", "``", "’", "”"])
def test_marks_alone_cost_no_more_than_their_number(mark: str) -> None:
    text = f"{mark}a, " * 20_000
    assert all(quotation.span.end <= len(text) for quotation in find_quotations(text))
