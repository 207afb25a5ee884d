"""Which passages have one origin, and who is credited with them."""

from __future__ import annotations

from itertools import permutations

from tests.origins.lineage.dated import share

from twosource.model.passage import Direction
from twosource.model.span import ArticleSpan, Span
from twosource.origins.alignment.passages import SharedText
from twosource.origins.claims.claims import Claim, Claims
from twosource.origins.lineage.kinship import Kin, group_passages, named_origin


def _claims(article: str, agency: str | None = None, own: str | None = None, cited: str | None = None) -> Claims:
    def claim(name: str | None) -> tuple[Claim, ...]:
        span = Span(0, 0)
        return (Claim(article=article, name=name, kind="credit", span=span, detail=""),) if name else ()

    return Claims(article=article, agencies=claim(agency), helpers=(), own=claim(own), sentences=(), cited=claim(cited))


def _passage(a: str, b: str, start: int = 0, end: int = 100) -> SharedText:
    return share(ArticleSpan(a, Span(start, end)), ArticleSpan(b, Span(start, end)))


def _group(passages: list[SharedText], *claims: Claims) -> tuple[Kin, ...]:
    return group_passages(passages, {each.article: each for each in claims})


def test_no_passages_have_no_kin() -> None:
    assert _group([]) == ()


def test_a_passage_is_the_credited_agencys() -> None:
    (kin,) = _group([_passage("a", "b")], _claims("a", "Tarn Wire"), _claims("b"))
    assert (kin.origin, kin.key) == (named_origin("tarnwire"), "tarnwire")


def test_passages_between_the_same_articles_have_one_unnamed_origin() -> None:
    (kin,) = _group([_passage("a", "b"), _passage("a", "b", 300, 400)], _claims("a"), _claims("b"))
    assert (kin.key, len(kin.passages)) == (None, 2)


def test_other_text_between_other_articles_is_another_origin() -> None:
    passages = [_passage("a", "b"), _passage("b", "c", 300, 400)]
    assert len(_group(passages, _claims("a"), _claims("b"), _claims("c"))) == 2


def test_the_same_text_in_three_articles_is_one_origin() -> None:
    passages = [_passage("a", "b"), _passage("b", "c", 10, 90)]
    assert len(_group(passages, _claims("a"), _claims("b"), _claims("c"))) == 1


def test_a_name_is_passed_on_with_the_text() -> None:
    passages = [_passage("a", "b"), _passage("b", "c", 10, 90), _passage("c", "d", 20, 80)]
    (kin,) = _group(passages, _claims("a", "Tarn Wire"), _claims("b"), _claims("c"), _claims("d"))
    assert (kin.key, len(kin.passages)) == ("tarnwire", 3)


def test_two_agencies_that_claim_one_text_leave_it_unnamed_and_beside_both() -> None:
    (kin,) = _group([_passage("a", "b")], _claims("a", "Tarn Wire"), _claims("b", "Nordpress"))
    assert kin.key is None
    assert set(kin.beside) == {named_origin("tarnwire"), named_origin("nordpress")}


def test_origins_of_one_text_stand_beside_each_other() -> None:
    passages = [_passage("a", "b"), _passage("b", "c", 10, 90)]
    kin = _group(passages, _claims("a", "Tarn Wire"), _claims("b"), _claims("c", "Nordpress"))
    assert {each.key for each in kin} == {"tarnwire", "nordpress"}
    assert all(each.beside for each in kin)


def test_staff_count_only_where_no_agency_is_credited() -> None:
    (agency,) = _group([_passage("a", "b")], _claims("a", "Tarn Wire"), _claims("b", own="Mail"))
    (house,) = _group([_passage("a", "b")], _claims("a"), _claims("b", own="Mail"))
    assert (agency.key, house.key) == ("tarnwire", "mail")


def test_staff_who_certainly_had_it_later_did_not_write_it() -> None:
    passage, claims = _passage("a", "b"), {each.article: each for each in (_claims("a", own="Mail"), _claims("b"))}
    for first, certain, key in (("b", True, None), ("b", False, "mail"), ("a", True, "mail")):
        (kin,) = group_passages([passage], claims, {passage.spans: Direction(first=first, certain=certain, signs=())})
        assert kin.key == key


def test_an_outlet_that_the_other_carrier_names_is_where_it_has_it_from() -> None:
    (kin,) = _group([_passage("a", "b")], _claims("a", own="Mail"), _claims("b", own="Post", cited="The Mail"))
    assert kin.key == "mail"


def test_the_order_of_the_passages_does_not_matter() -> None:
    passages = [_passage("a", "b"), _passage("b", "c", 10, 90), _passage("c", "d", 200, 300), _passage("a", "c", 5, 95)]
    claims = [_claims("a", "Tarn Wire"), _claims("b"), _claims("c"), _claims("d")]
    answers = [
        {each.origin: (each.key, frozenset(each.passages)) for each in _group(list(order), *claims)}
        for order in permutations(passages)
    ]
    assert all(answer == answers[0] for answer in answers)
