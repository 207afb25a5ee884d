from __future__ import annotations

import pytest

from twosource.model.hit import Hit, Snippet
from twosource.model.span import Span
from twosource.views.desk.marking import mark_again, mark_words

TEXT = "the ferry left, the barge did not"


def test_pieces_joined_are_the_text_and_the_words_stand_out() -> None:
    pieces = mark_words(TEXT, Span(100, 133), [Span(120, 125), Span(104, 109)])

    assert "".join(piece for piece, _ in pieces) == TEXT
    assert [piece for piece, marked in pieces if marked] == ["ferry", "barge"]


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ([Span(90, 103)], ["the"]),
        ([Span(130, 900)], ["not"]),
        ([Span(104, 109), Span(104, 109)], ["ferry"]),
        ([Span(0, 10), Span(500, 510)], []),
        ([], []),
    ],
)
def test_words_that_reach_out_of_the_text_are_marked_as_far_as_they_are_in_it(
    words: list[Span], marked: list[str]
) -> None:
    pieces = mark_words(TEXT, Span(100, 133), words)

    assert "".join(piece for piece, _ in pieces) == TEXT
    assert [piece for piece, found in pieces if found] == marked


def make_hit(snippet: str, *words: Span, title: str | None = None, title_words: tuple[Span, ...] = ()) -> Hit:
    return Hit(
        article="a",
        given="a.txt",
        url=None,
        outlet=None,
        title=title,
        language="en",
        day=None,
        story=None,
        story_title=None,
        snippet=Snippet(span=Span(50, 50 + len(snippet)), text=snippet, words=words),
        title_words=title_words,
        statements=(),
    )


def test_a_statement_beyond_the_snippet_has_its_words_marked_too() -> None:
    hit = make_hit("the ferry left", Span(54, 59))

    pieces = mark_again("Ferry and ferryman met the ferry.", Span(900, 933), hit)

    assert "".join(piece for piece, _ in pieces) == "Ferry and ferryman met the ferry."
    assert [piece for piece, marked in pieces if marked] == ["Ferry", "ferry"]


def test_signs_of_patterns_among_the_words_are_taken_by_the_letter() -> None:
    hit = make_hit("a (b", Span(52, 54), title="x.y", title_words=(Span(0, 3),))

    pieces = mark_again("xzy and x.y", Span(0, 11), hit)

    assert [piece for piece, marked in pieces if marked] == ["x.y"]


def test_nothing_is_marked_where_no_word_was_looked_for() -> None:
    assert mark_again("all of it", Span(0, 9), make_hit("all of it")) == [("all of it", False)]
