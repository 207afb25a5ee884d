from __future__ import annotations

from tests import traces

from twosource.views.tracing.text import cut_text


def test_the_pieces_are_the_text() -> None:
    trace = traces.ferry_trace()
    paragraphs = cut_text(trace.article, trace.parts)
    assert "\n".join("".join(piece.text for piece in paragraph) for paragraph in paragraphs) == trace.article.text


def test_a_part_begins_once() -> None:
    trace = traces.ferry_trace()
    pieces = [piece for paragraph in cut_text(trace.article, trace.parts) for piece in paragraph]
    assert [piece.part for piece in pieces if piece.begins] == [0, 1, 2]


def test_what_lies_between_parts_belongs_to_none() -> None:
    trace = traces.ferry_trace()
    [first, second, _] = cut_text(trace.article, trace.parts[1:])
    assert [piece.part for piece in first] == [None]
    assert [piece.part for piece in second] == [0]
