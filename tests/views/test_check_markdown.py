"""A check as Markdown."""

from __future__ import annotations

from tests import checks

from twosource.views.check_markdown import render_check_markdown


def test_each_sentence_has_its_answer_and_the_words_that_show_it() -> None:
    written = render_check_markdown(checks.ferry_check())
    assert "## A boat took 58 people off the ferry on Sunday." in written
    assert "**Only Veyra Courier states this.**" in written
    assert "### Contradicts it" in written
    assert "  > A boat took 64 people off the ferry, a witness said." in written
    assert "Searched 4 articles with 23 statements." in written


def test_nothing_in_a_text_is_taken_for_markup() -> None:
    written = render_check_markdown(checks.hostile_check("# <b>x</b> [a](http://b.example) \x1b[31m"))
    assert "<b>" not in written
    assert "\x1b" not in written
    assert "\\[a\\](http" in written
    assert " [a]" not in written
