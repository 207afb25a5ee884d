"""The part of a sentence that a finding is about stands out; the rest is there, and quieter."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.draft import Draft

from twosource.model.comparison import Comparison
from twosource.model.finding import Finding, Proposition
from twosource.model.span import Span
from twosource.model.story import Story
from twosource.views.catalogue import make_catalogue
from twosource.views.html import render_html
from twosource.views.markdown import render_markdown
from twosource.views.marking import mark_article
from twosource.views.parting import part_statement, part_wording, shorten_wording

SENTENCE = "The dam burst, killing three, and the mayor asked for blankets."


def _two_findings(*parts: str) -> tuple[Comparison, tuple[Finding, ...]]:
    """One sentence that several findings are about, each about one part of it that another article states."""
    draft = Draft()
    article = draft.article("1.txt", SENTENCE)
    other = draft.article("2.txt", SENTENCE)
    said, too = draft.statement(article, SENTENCE), draft.statement(other, SENTENCE)
    for part in parts:
        propositions = tuple(
            Proposition(statement=one, spans=tuple(draft.place(where, words) for words in part.split("|")))
            for one, where in ((said, article), (too, other))
        )
        draft.finding("story", (said, too), draft.same(said, too), propositions=propositions)
    draft.stories.append(Story(id="story", title="The dam", articles=(article, other)))
    return draft.comparison(), tuple(draft.findings)


def _tell(comparison: Comparison, finding: Finding) -> list[tuple[str, bool]]:
    return [(part.text, part.meant) for part in part_wording(finding, make_catalogue(comparison))]


def test_a_sentence_of_one_finding_is_meant_as_a_whole() -> None:
    comparison, (finding,) = _two_findings("The dam burst")
    assert _tell(comparison, finding) == [(SENTENCE, True)]


def test_in_a_sentence_of_two_findings_each_is_about_its_part() -> None:
    comparison, (first, second) = _two_findings("The dam burst", "the mayor asked for blankets")
    assert _tell(comparison, first) == [
        ("The dam burst", True),
        (", killing three, and the mayor asked for blankets.", False),
    ]
    assert _tell(comparison, second) == [
        ("The dam burst, killing three, and ", False),
        ("the mayor asked for blankets", True),
        (".", True),
    ]


def test_parts_with_only_a_mark_between_them_are_one() -> None:
    comparison, (first, _) = _two_findings("The dam burst|killing three", "the mayor asked for blankets")
    assert _tell(comparison, first)[0] == ("The dam burst, killing three", True)


def test_the_words_that_stand_for_a_finding_are_meant() -> None:
    comparison, (first, second) = _two_findings("The dam burst", "the mayor asked for blankets")
    worded = replace(second, words=second.propositions[0].spans[0])
    changed = replace(comparison, findings=(first, worded))
    assert make_catalogue(changed).wording(worded) == "the mayor asked for blankets"
    assert ("the mayor asked for blankets", True) in _tell(changed, worded)


def test_markdown_sets_the_part_in_bold_and_keeps_the_sentence() -> None:
    comparison, _ = _two_findings("The dam burst", "the mayor asked for blankets")
    page = render_markdown(comparison)
    assert "- “**The dam burst**, killing three, and the mayor asked for blankets.”" in page
    assert "- “The dam burst, killing three, and **the mayor asked for blankets**.”" in page


def test_html_makes_the_rest_quieter() -> None:
    comparison, _ = _two_findings("The dam burst", "the mayor asked for blankets")
    page = render_html(comparison)
    assert 'The dam burst<span class="beyond">, killing three, and the mayor asked for blankets.</span>' in page


def test_the_text_leads_from_each_part_to_its_finding() -> None:
    comparison, (first, second) = _two_findings("The dam burst", "the mayor asked for blankets")
    article = comparison.articles[0]
    said = [one for one in comparison.statements if one.article == article.id]
    (paragraph,) = mark_article(article, said, {said[0].id: [first, second]})
    pieces = {piece.text: piece.findings for piece in paragraph.pieces}
    assert pieces["The dam burst"] == (first.id,)
    assert pieces["the mayor asked for blankets"] == (second.id,)


def _shorten(comparison: Comparison, finding: Finding) -> str:
    return shorten_wording(finding, make_catalogue(comparison))


def test_one_row_leaves_out_what_a_finding_is_not_about() -> None:
    comparison, (first, second) = _two_findings("The dam burst", "the mayor asked for blankets")
    assert _shorten(comparison, first) == "The dam burst …"
    assert _shorten(comparison, second) == "… the mayor asked for blankets."


def test_one_row_keeps_a_word_or_two_between_parts() -> None:
    comparison, (first, _) = _two_findings("The dam burst|killing three|asked for blankets", "The dam burst")
    assert _shorten(comparison, first) == SENTENCE


def test_one_row_keeps_who_says_it() -> None:
    comparison, (first, _) = _two_findings("killing three", "The dam burst")
    statements = [replace(one, source_spans=(Span(0, 7),)) for one in comparison.statements]
    said = replace(comparison, statements=tuple(statements))
    assert _shorten(said, first) == "The dam burst, killing three …"


def test_a_denial_is_never_shortened() -> None:
    comparison, (first, _) = _two_findings("The dam burst", "the mayor asked for blankets")
    denied = tuple(replace(one, stance="denies") for one in comparison.statements)
    assert _shorten(replace(comparison, statements=denied), first) == SENTENCE


def test_a_sentence_of_one_finding_is_never_shortened() -> None:
    comparison, (finding,) = _two_findings("The dam burst")
    assert _shorten(comparison, finding) == SENTENCE


@given(st.lists(st.tuples(st.integers(0, 62), st.integers(0, 62)), max_size=4))
def test_the_pieces_are_the_sentence(places: list[tuple[int, int]]) -> None:
    comparison, (first, second) = _two_findings("The dam burst", "killing three")
    edges = sorted({edge for place in places for edge in place})
    spans = tuple(Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False))
    odd = replace(first, propositions=tuple(replace(part, spans=spans) for part in first.propositions))
    catalogue = make_catalogue(replace(comparison, findings=(odd, second)))
    for one in odd.statements:
        assert "".join(part.text for part in part_statement(odd, one, catalogue)) == SENTENCE
