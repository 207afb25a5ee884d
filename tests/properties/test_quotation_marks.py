"""Whatever happens to the quotation marks of an article, its statements stay sound."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.statements.soundness import check_soundness
from tests.statements.telling import analyse

from twosource.language.analysed import Tagged
from twosource.language.paragraphs import find_paragraphs
from twosource.language.quotations import find_quotations
from twosource.language.tagging.tagged import TaggedAttribution, TaggedParagraph
from twosource.model.span import Span
from twosource.statements import StatementSettings, extract_statements

SENTENCES = (
    "“The dam is safe,” Mira Tal said.",
    "Jonas Hede denied that it “may leak at any time”.",
    '"Is it safe?" the council’s spokesman asked.',
    "“He called it ‘a mess’ and left,” she said, adding: “I stayed.”",
    "According to the Tarn Post, Robert “Bo” Haller built it.",
    "‘The workers’ union met in the ’90s,’ said Ann Reed.",
    "« It leaks », he said; „it holds“, she said.",
    "The road closed.",
    "She added:",
    "Q: Is it safe?",
    "A: No.",
    "MIRA TAL: It may be.",
    "Police told drivers to stay at home, a claim she rejects as “nonsense”.",
)
MARKS = ("“", "”", '"', "‘", "’", "'", "«", "»", "„", "「", "」", "``", "''", "", " ", "\n\n", "\n", "\u200b", "\u200f")
ARTICLES = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8).flatmap(
    lambda sentences: st.lists(st.sampled_from([" ", "\n\n"]), min_size=len(sentences), max_size=len(sentences)).map(
        lambda gaps: "".join(sentence + gap for sentence, gap in zip(sentences, gaps, strict=True))
    )
)
CHANGES = st.lists(st.tuples(st.integers(0, 10_000), st.sampled_from(MARKS), st.sampled_from(MARKS)), max_size=6)


def _change(text: str, changes: list[tuple[int, str, str]]) -> str:
    """Return the text, marks in it put for others, and others put in."""
    for place, mark, new in changes:
        found = [i for i in range(len(text)) if mark and text.startswith(mark, i)]
        if found:
            i = found[place % len(found)]
            text = text[:i] + new + text[i + len(mark) :]
        else:
            i = place % (len(text) + 1)
            text = text[:i] + new + text[i:]
    return text


@settings(max_examples=200, deadline=None)
@given(ARTICLES, CHANGES)
def test_statements_are_sound_whatever_the_marks(article: str, changes: list[tuple[int, str, str]]) -> None:
    text = _change(article, changes)
    extraction = extract_statements(analyse(text), StatementSettings())
    check_soundness(text, extraction)


@settings(max_examples=200, deadline=None)
@given(ARTICLES, CHANGES)
def test_quotations_nest_and_never_cross(article: str, changes: list[tuple[int, str, str]]) -> None:
    text = _change(article, changes)
    quotations = find_quotations(text)
    assert list(quotations) == sorted(quotations, key=lambda one: (one.span.start, -one.span.end))
    around: list[Span] = []
    for quotation in quotations:
        while around and around[-1].end <= quotation.span.start:
            around.pop()
        assert not around or around[-1].contains(quotation.span)
        assert quotation.depth == len(around)
        assert quotation.span.contains(quotation.inner)
        assert quotation.inner.of(text) == quotation.inner.of(text).strip() != ""
        around.append(quotation.span)


SPANS = st.tuples(st.integers(0, 400), st.integers(0, 60)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
SAID = st.lists(st.tuples(SPANS, st.lists(SPANS, max_size=2), st.lists(SPANS, max_size=3)), max_size=4)


def _clip(span: Span, length: int) -> Span:
    return Span(min(span.start, length), min(span.end, length))


@settings(max_examples=200, deadline=None)
@given(ARTICLES, CHANGES, st.lists(SAID, min_size=1, max_size=4))
def test_statements_are_sound_whatever_a_model_says(
    article: str,
    changes: list[tuple[int, str, str]],
    said: list[list[tuple[Span, list[Span], list[Span]]]],
) -> None:
    text = _change(article, changes)
    tagged = []
    for number, paragraph in enumerate(find_paragraphs(text)):
        attributions = [
            TaggedAttribution(
                cue=_clip(cue, len(paragraph)),
                sources=tuple(_clip(span, len(paragraph)) for span in sources),
                contents=tuple(_clip(span, len(paragraph)) for span in contents),
                score=0.5,
            )
            for cue, sources, contents in said[number % len(said)]
        ]
        tagged.append(Tagged(span=paragraph, said=TaggedParagraph(attributions=tuple(attributions))))
    extraction = extract_statements(replace(analyse(text), tagged=tuple(tagged)), StatementSettings())
    check_soundness(text, extraction)
