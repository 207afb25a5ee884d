"""The same value spelt another way is no difference; the same value in another unit is worth a word."""

from __future__ import annotations

import pytest
from tests.draft import Draft

from twosource.language.quantities import find_quantities
from twosource.model.finding import Relation
from twosource.model.statement import Statement
from twosource.views.catalogue import make_catalogue
from twosource.views.digest import Contrast, distinct_relations, tell_once
from twosource.views.spelling import is_mere_spelling


def _compare(ours: str, theirs: str, kind: str = "equal quantity") -> tuple[Draft, Relation, dict[str, Statement]]:
    draft = Draft()
    ids = []
    for given, words in (("a", ours), ("b", theirs)):
        text = f"It lies {words} away."
        article = draft.article(given, text)
        ids.append(draft.statement(article, text, quantities=tuple(find_quantities(text))))
    places = tuple(draft.statements[one].quantities[0].span for one in ids)
    words = tuple(
        place.of(draft.articles[draft.statements[one].article].text) for place, one in zip(places, ids, strict=True)
    )
    return draft, draft.relation(ids[0], ids[1], words, f"{kind}: quantity"), draft.statements


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("about 14 kilometers", "about 14 kilometres"),
        ("about 14 kilometers", "some 14 km"),
        ("seventy-two people", "72 people"),
    ],
)
def test_another_spelling_is_not_told(ours: str, theirs: str) -> None:
    draft, relation, statements = _compare(ours, theirs)
    assert is_mere_spelling(relation, statements)
    draft.finding("story", (relation.a, relation.b), (relation,))
    assert distinct_relations(draft.findings[0], make_catalogue(draft.comparison())) == ()


@pytest.mark.parametrize(
    ("ours", "theirs"), [("14 kilometers", "9 miles"), ("14 km", "about 14 km"), ("40 people", "more than 40 people")]
)
def test_another_unit_or_another_bound_is_told(ours: str, theirs: str) -> None:
    _, relation, statements = _compare(ours, theirs)
    assert not is_mere_spelling(relation, statements)


def test_what_differs_is_told_however_it_is_spelt() -> None:
    _, relation, statements = _compare("14 kilometers", "14 km", "differs")
    assert not is_mere_spelling(relation, statements)


def test_a_difference_between_two_sentences_is_told_once_however_many_findings_they_stand_in() -> None:
    draft, relation, _ = _compare("14 kilometers", "9 miles")
    for number in range(2):
        draft.finding("story", (relation.a, relation.b), (relation,), not_compared=((str(number), ""),))
    contrasts = [Contrast(finding=finding, relation=relation, more=0) for finding in draft.findings]
    assert tell_once(contrasts, make_catalogue(draft.comparison())) == (contrasts[0],)
