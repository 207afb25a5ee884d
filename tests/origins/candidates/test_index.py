"""Which articles may share a passage, found one by one and at once."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.origins.candidates.conftest import invent_text

from twosource.errors import InputError
from twosource.origins import Candidate, CandidateIndex, Fingerprint, find_candidates, fingerprint, fingerprint_all


def _make(texts: dict[str, str]) -> dict[str, Fingerprint]:
    return dict(zip(texts, fingerprint_all(texts.values()), strict=True))


def _named(found: list[Candidate]) -> set[str]:
    return {f"{each.a} {each.b}" for each in found}


def _find(texts: dict[str, str]) -> set[str]:
    return _named(find_candidates(_make(texts)))


def test_three_sentences_in_a_longer_article_are_enough(invent: Any) -> None:
    for seed in range(40):
        passage = invent(seed, 60)
        texts = {"a": f"{invent(900)} {passage} {invent(901)}", "b": f"{passage} {invent(902, 400)}"}
        assert _find(texts) == {"a b"}


def test_a_passage_with_changes_in_every_sentence_is_found(invent: Any) -> None:
    words = invent(1, 120).split()
    words[4::10] = ["otherwise"] * len(words[4::10])
    assert _find({"a": invent(1, 120), "b": f"{invent(2)} {' '.join(words)} {invent(3)}"}) == {"a b"}


def test_articles_that_share_only_quotations_are_no_candidates(invent: Any) -> None:
    said = f"“{invent(1, 40)}” said Ulla Penk. “{invent(2, 40)}” she added."
    assert _find({"a": f"{invent(3)} {said} {invent(4)}", "b": f"{said} {invent(5)} {invent(6)}"}) == set()


def test_turns_of_phrase_make_no_candidates(invent: Any) -> None:
    phrases = ["did not immediately respond to a request for comment on Friday", "the talks which began in the spring"]
    texts = {
        str(number): f"{invent(number)} {phrases[0]}. {invent(number + 50)} {phrases[1]}. {invent(number + 99)}"
        for number in range(9)
    }
    assert _find(texts) == set()


def test_what_stands_under_every_article_of_an_outlet_makes_no_candidates(invent: Any) -> None:
    under = invent(77, 50)
    texts = {f"{number:02}": f"{invent(number, 300)}\n{under}" for number in range(20)}
    assert _find(texts) == set()
    assert _find({**texts, "copy": f"{invent(100)} {invent(3, 300)}\n{under}"}) == {"03 copy"}


def test_a_report_that_very_many_outlets_carry_links_them_all(invent: Any) -> None:
    report = invent(5, 300)
    texts = {str(number): f"{invent(100 + number, 30)} {report} {invent(900 + number, 30)}" for number in range(60)}
    assert len(find_candidates(_make(texts))) == 60 * 59 // 2


def test_the_same_short_text_is_found_and_an_empty_one_is_not(invent: Any) -> None:
    brief = invent(3, 40)
    assert _find({"a": brief, "b": brief, "c": "", "d": "", "e": "Fair."}) == {"a b"}


def test_pairs_are_not_passed_on(invent: Any) -> None:
    one, other = invent(1, 100), invent(2, 100)
    assert _find({"a": one, "b": f"{one} {other}", "c": other}) == {"a b", "b c"}


def test_the_words_in_common_are_counted_roughly(invent: Any) -> None:
    (found,) = find_candidates(_make({"a": f"{invent(1, 300)} {invent(2)}", "b": f"{invent(3)} {invent(1, 300)}"}))
    assert 200 < found.words < 400


@st.composite
def libraries(draw: st.DrawFn) -> list[str]:
    """Articles made of a few passages, some of which stand in many of them."""
    passages = [invent_text(seed, 12 + 7 * (seed % 5)) for seed in range(9)]
    chosen = st.lists(st.integers(0, len(passages) - 1), max_size=6)
    return [" ".join(passages[k] for k in each) for each in draw(st.lists(chosen, max_size=14))]


@settings(deadline=None, max_examples=60)
@given(libraries(), st.randoms(use_true_random=False))
def test_one_by_one_in_any_order_is_as_all_at_once(texts: list[str], chance: random.Random) -> None:
    made = _make({f"article {number}": text for number, text in enumerate(texts)})
    order = list(made)
    chance.shuffle(order)
    index = CandidateIndex()
    found = [pair for article in order for pair in index.add(article, made[article])]
    assert len(_named(found)) == len(found)
    assert index.confirm(found) == find_candidates(made)
    for article in order:
        assert index.find(article, made[article]) == [
            each for each in find_candidates(made) if article in {each.a, each.b}
        ]


def test_many_segments_are_as_one(invent: Any) -> None:
    made = _make({f"{number:03}": f"{invent(number % 90, 40)} {invent(1000 + number, 40)}" for number in range(400)})
    index = CandidateIndex()
    found = [pair for article in made for pair in index.add(article, made[article])]
    assert 1 < len(index.segments) < 9
    assert index.confirm(found) == find_candidates(made)
    assert len(_named(found)) >= 600


def test_a_pair_is_lost_when_everybody_turns_out_to_have_its_words(invent: Any) -> None:
    made = _make({f"{number:02}": f"{invent(number, 200)}\n{invent(77, 50)}" for number in range(20)})
    index = CandidateIndex()
    found = [pair for article in made for pair in index.add(article, made[article])]
    assert found
    assert index.confirm(found) == []


def test_adding_an_article_again_changes_nothing(invent: Any) -> None:
    index = CandidateIndex()
    index.add("a", fingerprint(invent(1)))
    first = index.add("b", fingerprint(invent(1)))
    assert index.add("b", fingerprint(invent(1))) == first
    assert len(index) == 2
    assert "b" in index
    assert "c" not in index


def test_one_id_for_two_texts_is_an_error_that_names_it_and_adds_nothing(invent: Any) -> None:
    index = CandidateIndex()
    index.add("a", fingerprint(invent(1)))
    with pytest.raises(InputError, match=r"^a: the index has this id for another text"):
        index.add_all({"b": fingerprint(invent(1)), "a": fingerprint(invent(2))})
    assert len(index) == 1


def test_what_is_looked_for_need_not_be_in_the_index(invent: Any) -> None:
    index = CandidateIndex()
    index.add_all(_make({"a": invent(1), "b": invent(2)}))
    assert _named(index.find("new", fingerprint(f"{invent(3)} {invent(2)}"))) == {"b new"}
    assert index.find("nothing", fingerprint("")) == []
    assert len(index) == 2


def test_a_few_pairs_are_confirmed_as_all_are(invent: Any) -> None:
    made = _make({f"{number:03}": f"{invent(number % 90, 70)} {invent(1000 + number, 40)}" for number in range(200)})
    made["twin"] = made["003"]
    index = CandidateIndex()
    for article in made:
        index.add(article, made[article])
    every = find_candidates(made)
    few = [each for each in every if each.a == "003"] + [Candidate("004", "005", 9), Candidate("gone", "twin", 9)]
    index.add("later", made["003"])
    assert len(index.segments) > 1
    assert index.confirm(few) == [each for each in every if each.a == "003"]
    assert {"003 093", "003 183", "003 twin"} <= _named(index.confirm(few))


def test_an_empty_index_finds_nothing() -> None:
    assert CandidateIndex().find_all() == []
    assert CandidateIndex().confirm([Candidate("a", "b", 20)]) == []


def test_columns_hold_the_pairs_that_are_listed(invent: Any) -> None:
    index = CandidateIndex()
    assert list(index.find_columns()) == index.find_all() == []
    index.add_all(_make({"c": invent(1), "a": f"{invent(1)} {invent(2)}", "b": invent(2), "d": invent(9)}))
    found = index.find_columns()
    assert [(found.articles[a], found.articles[b]) for a, b in zip(found.a, found.b, strict=True)] == [
        ("a", "b"),
        ("a", "c"),
    ]
    assert (list(found), len(found)) == (index.find_all(), 2)
