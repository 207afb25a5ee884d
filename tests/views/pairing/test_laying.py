from __future__ import annotations

from tests.draft import Draft

from twosource.model.span import Span
from twosource.views.pairing.laying import Known, Paragraph, lay_out
from twosource.views.pairing.meetings import judge_in_story

TEXT = "Rain fell.\n\nThe gate held, and the wall broke. Nobody was hurt."


def lay(draft: Draft, article: str, within: Span | None = None, **passages: Span) -> tuple[Paragraph, ...]:
    comparison = draft.comparison()
    findings = {
        one.id: [each for each in comparison.findings if one.id in each.statements] for one in comparison.statements
    }
    known = Known(
        statements=[one for one in comparison.statements if one.article == article],
        standing=findings,
        judge=judge_in_story,
        passages=tuple(passages.items()),
    )
    text = draft.articles[article]
    return lay_out(text, within or Span(0, len(text.text)), known)


def test_paragraphs_without_words_are_left_out_and_all_others_are_whole() -> None:
    draft = Draft()
    article = draft.article("a.txt", TEXT)
    paragraphs = lay(draft, article)
    assert ["".join(piece.text for piece in one.pieces) for one in paragraphs] == TEXT.split("\n\n")
    assert not any(paragraph.stated for paragraph in paragraphs)


def test_pieces_begin_and_end_with_statements_and_know_their_places() -> None:
    draft = Draft()
    article = draft.article("a.txt", TEXT)
    statement = draft.statement(article, "Nobody was hurt.")
    pieces = lay(draft, article)[1].pieces
    assert [piece.text for piece in pieces] == ["The gate held, and the wall broke. ", "Nobody was hurt."]
    assert pieces[1].begins == pieces[1].statements == (statement,)
    assert all(piece.span.of(TEXT) == piece.text for piece in pieces)


def test_the_kind_of_a_piece_is_that_of_its_gravest_finding() -> None:
    draft = Draft()
    first, second = draft.article("a.txt", TEXT), draft.article("b.txt", "Nobody was hurt.")
    one, two = draft.statement(first, "Nobody was hurt."), draft.statement(second, "Nobody was hurt.")
    draft.finding("s", (one, two), draft.same(one, two))
    assert [piece.kind for piece in lay(draft, first)[1].pieces] == ["", "same"]


def test_a_passage_that_runs_over_several_paragraphs_opens_and_closes_once() -> None:
    draft = Draft()
    article = draft.article("a.txt", TEXT)
    pieces = [piece for paragraph in lay(draft, article, p1=Span(5, 26)) for piece in paragraph.pieces]
    assert [piece.opens for piece in pieces if piece.opens] == [("p1",)]
    assert [piece.closes for piece in pieces if piece.closes] == [("p1",)]
    assert "".join(piece.text for piece in pieces if piece.passages) == TEXT[5:26].replace("\n", "")


def test_only_the_part_that_is_asked_for_is_laid_out() -> None:
    draft = Draft()
    article = draft.article("a.txt", TEXT)
    draft.statement(article, "Nobody was hurt.")
    pieces = [piece for paragraph in lay(draft, article, Span(0, 11)) for piece in paragraph.pieces]
    assert [piece.text for piece in pieces] == ["Rain fell."]
