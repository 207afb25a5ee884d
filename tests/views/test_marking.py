from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.comparisons import ferry_comparison
from tests.draft import Draft

from twosource.model.finding import Finding
from twosource.model.span import Span
from twosource.model.statement import Statement
from twosource.views.marking import mark_article


def standing(findings: tuple[Finding, ...]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        for one in finding.statements:
            found.setdefault(one, []).append(finding)
    return found


def statement(article: str, name: str, span: Span) -> Statement:
    return Statement(
        id=name,
        article=article,
        span=span,
        sources=(),
        cue=None,
        source_spans=(),
        form="narration",
        stance="asserts",
        content=(),
        times=(),
        quantities=(),
        names=(),
    )


TEXT = st.text(alphabet="ab\n😀é", min_size=1, max_size=60)
PLACES = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 60)), max_size=8)


@given(TEXT, PLACES)
def test_the_pieces_are_the_text_whatever_the_statements(text: str, places: list[tuple[int, int]]) -> None:
    draft = Draft()
    article = draft.articles[draft.article("a.txt", text)]
    spans = {Span(min(start, len(text)), min(start + size, len(text))) for start, size in places}
    statements = [statement(article.id, f"s{span.start}-{span.end}", span) for span in sorted(spans) if len(span)]
    paragraphs = mark_article(article, statements, {})
    assert "\n".join("".join(piece.text for piece in paragraph.pieces) for paragraph in paragraphs) == text
    begun = [name for paragraph in paragraphs for piece in paragraph.pieces for name in piece.begins]
    visible = [one.id for one in statements if text[one.span.start] != "\n"]
    assert sorted(name for name in begun if name in visible) == sorted(visible)


def test_a_piece_knows_its_findings_and_how_they_relate() -> None:
    comparison = ferry_comparison()
    article = comparison.articles[2]
    said = [one for one in comparison.statements if one.article == article.id]
    paragraphs = mark_article(article, said, standing(comparison.findings))
    kinds = [piece.kind for paragraph in paragraphs for piece in paragraph.pieces]
    assert kinds == ["differs", "", "alone", "same", "contradicts"]
    assert [paragraph.origin for paragraph in paragraphs] == ["o3"] * 4
