"""Attributions inside of others, of which a model marks one level."""

from __future__ import annotations

from tests.statements.tagging import tell_tagged


def test_an_inner_source_does_not_take_the_words_from_who_passes_them_on() -> None:
    marked = (
        "{t2:What} {s2:the sailors} {c2:describe} {t:as a leak was nothing but rain from the deck above it}, "
        "{s:Mira Tal} {c:said}."
    )
    told = tell_tagged(marked)
    assert {one.sources: one.content for one in told} == {
        ("Mira Tal", "the sailors"): ("as a leak",),
        ("Mira Tal",): ("What the sailors describe as a leak was nothing but rain from the deck above it",),
    }


def test_what_a_model_marks_inside_of_another_content_only_is_passed_on() -> None:
    marked = "Mira Tal said that for years {s:the crew} {c:had claimed} {t:the ferry was safe} for the open sea."
    assert ("Mira Tal", "the crew") in [one.sources for one in tell_tagged(marked)]
