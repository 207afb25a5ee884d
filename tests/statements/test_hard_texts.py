"""Hard texts: right, or read as the article's own words; never an exception, never out of proportion."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.statements.hard_texts import HARD
from tests.statements.soundness import check_soundness
from tests.statements.telling import analyse
from tests.timing import grows_with_the_text

from twosource.language.analysed import Tagged
from twosource.language.paragraphs import find_paragraphs
from twosource.language.tagging.tagged import TaggedAttribution, TaggedParagraph
from twosource.model.span import Span
from twosource.statements import StatementSettings, extract_statements


def _attribute(cue: Span, sources: list[Span], contents: list[Span]) -> TaggedAttribution:
    return TaggedAttribution(cue=cue, sources=tuple(sources), contents=tuple(contents), score=0.9)


def _tag_whole(paragraph: str) -> list[TaggedAttribution]:
    whole = Span(0, len(paragraph))
    return [_attribute(whole, [whole], [whole])]


def _tag_nothing(paragraph: str) -> list[TaggedAttribution]:
    return [_attribute(Span(0, 1), [], []), _attribute(Span(len(paragraph) - 1, len(paragraph)), [], [])]


def _tag_empty(paragraph: str) -> list[TaggedAttribution]:
    middle = Span(len(paragraph) // 2, len(paragraph) // 2)
    return [_attribute(middle, [middle], [middle]), _attribute(Span(0, len(paragraph)), [middle], [middle])]


def _tag_overlapping(paragraph: str) -> list[TaggedAttribution]:
    third = max(1, len(paragraph) // 3)
    first, second, most = Span(0, 2 * third), Span(third, len(paragraph)), Span(0, len(paragraph))
    return [_attribute(first, [second, first], [most, second]), _attribute(second, [first], [first, most])]


def _tag_everything(paragraph: str) -> list[TaggedAttribution]:
    places = range(0, len(paragraph) - 3, max(1, len(paragraph) // 40))
    return [_attribute(Span(i, i + 1), [Span(i + 1, i + 2)], [Span(i + 2, i + 3), Span(0, 1)]) for i in places]


TAGGERS = [_tag_whole, _tag_nothing, _tag_empty, _tag_overlapping, _tag_everything]


@pytest.mark.parametrize("name", HARD)
def test_rules_read_every_text(name: str) -> None:
    check_soundness(HARD[name], extract_statements(analyse(HARD[name]), StatementSettings()))


@pytest.mark.parametrize("tag", TAGGERS)
@pytest.mark.parametrize("name", HARD)
def test_what_a_model_says_is_made_to_fit_every_text(name: str, tag: Callable[[str], list[TaggedAttribution]]) -> None:
    text = HARD[name]
    said = [
        Tagged(span=span, said=TaggedParagraph(attributions=tuple(sorted(tag(span.of(text)), key=lambda one: one.cue))))
        for span in find_paragraphs(text)
    ]
    check_soundness(text, extract_statements(replace(analyse(text), tagged=tuple(said)), StatementSettings()))


@pytest.mark.parametrize(
    "piece",
    [
        "“The dam is safe,” Mira Tal said. Jonas Hede denied it.\n",
        "“The dam” was 'safe' and \"dry\" and Mira Tal said so ",
    ],
)
def test_reading_costs_no_more_than_the_length_of_the_text(piece: str) -> None:
    assert grows_with_the_text(
        lambda text: extract_statements(analyse(text), StatementSettings()), piece, letters=3_000
    )
