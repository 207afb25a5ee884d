from __future__ import annotations

from tests import comparisons
from tests.draft import Draft

from twosource.model.passage import Passage
from twosource.model.span import ArticleSpan, Span
from twosource.views.catalogue import make_catalogue
from twosource.views.pairing.copies import LONGEST, show_copies


def share(first: str, second: str) -> tuple[Draft, Passage, str]:
    draft = Draft()
    one, two = draft.article("a.txt", first), draft.article("b.txt", second)
    spans = (ArticleSpan(one, Span(0, len(first))), ArticleSpan(two, Span(0, len(second))))
    return draft, Passage(id="p", origin="o", kind="copied", spans=spans, similarity=0.9), two


def test_words_that_the_other_has_otherwise_stand_out_on_both_sides() -> None:
    draft, passage, second = share("The gate held all night.", "The wall held all night.")
    own, other = show_copies(passage, second, make_catalogue(draft.comparison()))
    assert [run.text for run in own.runs if run.kind != "kept"] == ["wall"]
    assert [run.text for run in other.runs if run.kind != "kept"] == ["gate"]
    assert "".join(run.text for run in own.runs) == "The wall held all night."


def test_the_place_of_the_article_itself_comes_first() -> None:
    comparison = comparisons.ferry_comparison()
    catalogue = make_catalogue(comparison)
    for place in comparison.passages[0].spans:
        assert show_copies(comparison.passages[0], place.article, catalogue)[0].place == place


def test_of_a_long_passage_the_beginning_is_shown_and_the_rest_counted() -> None:
    text = "word " * LONGEST
    draft, passage, second = share(text, text)
    for one in show_copies(passage, second, make_catalogue(draft.comparison())):
        assert "".join(run.text for run in one.runs) == text[:LONGEST]
        assert one.left == len(text) - LONGEST
        assert all(run.kind == "kept" for run in one.runs)
