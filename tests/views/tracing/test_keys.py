from __future__ import annotations

from tests import traces
from tests.draft import Draft

from twosource.model.span import ArticleSpan, Span
from twosource.model.trace import Elsewhere, Part
from twosource.views.tracing.keys import make_keys


def _part(start: int, *others: tuple[str, float], origin: str = "o1", first: str | None = None) -> Part:
    elsewhere = tuple(
        Elsewhere(passage=f"{other}-{start}", place=ArticleSpan(other, Span(0, 4)), kind="copied", similarity=alike)
        for other, alike in others
    )
    kind = "copied" if elsewhere else "unknown"
    return Part(span=Span(start, start + 4), kind=kind, origin=origin, elsewhere=elsewhere, first=first, why=("why",))  # type: ignore[arg-type]


def _letters(*parts: Part) -> list[tuple[str, tuple[int, ...]]]:
    draft = Draft()
    draft.article("one.txt", "Rain. " * 20)
    return [(key.letter, key.parts) for key in make_keys(traces.make_trace(draft, parts))]


def test_parts_that_stand_in_the_same_articles_have_one_letter() -> None:
    parts = (
        _part(0, ("A", 0.9)),
        _part(6, ("A", 0.9), ("B", 0.8)),
        _part(12, ("B", 0.7), ("A", 0.6)),
        _part(18, ("A", 1.0)),
    )
    assert _letters(*parts) == [("a", (0, 3)), ("b", (1, 2))]


def test_another_origin_or_another_first_is_another_letter() -> None:
    parts = _part(0, ("A", 0.9)), _part(6, ("A", 0.9), origin="o2"), _part(12, ("A", 0.9), first="A")
    assert _letters(*parts) == [("a", (0,)), ("b", (1,)), ("c", (2,))]


def test_parts_that_stand_nowhere_else_have_no_letter() -> None:
    assert _letters(_part(0), _part(6, ("A", 0.5)), _part(12)) == [("a", (1,))]


def test_letters_go_on_behind_z() -> None:
    parts = [_part(6 * number, (f"A{number}", 0.9)) for number in range(28)]
    assert [letter for letter, _ in _letters(*parts)][25:] == ["z", "aa", "ab"]


def test_a_letter_names_each_article_once_with_its_best_place() -> None:
    draft = Draft()
    draft.article("one.txt", "Rain. " * 20)
    parts = _part(0, ("A", 0.6), ("B", 0.8)), _part(12, ("B", 0.7), ("A", 0.9))
    [key] = make_keys(traces.make_trace(draft, parts))
    assert [(one.place.article, one.similarity) for one in key.elsewhere] == [("A", 0.9), ("B", 0.8)]
    assert key.why == ("why",)
