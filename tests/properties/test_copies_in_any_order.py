"""What is copied from where is the same in whatever order the articles come, together or one by one."""

from __future__ import annotations

from itertools import combinations
from random import Random

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.properties.invented_articles import NUMBERS, WORDS, analyse, write_text

from twosource.language.analysed import AnalysedArticle
from twosource.origins import trace_origins
from twosource.origins.alignment.passages import share_text
from twosource.origins.candidates.fingerprint import fingerprint, fingerprint_all
from twosource.origins.candidates.index import CandidateIndex, find_candidates
from twosource.origins.settings import OriginSettings
from twosource.origins.wording.wording import read_wording

SETTINGS = OriginSettings()
FEW = st.lists(NUMBERS, min_size=2, max_size=6)
MANY = st.lists(NUMBERS, min_size=2, max_size=25)
CROWD = st.lists(st.lists(st.integers(0, 7), min_size=1, max_size=8), min_size=12, max_size=40)  # each has much of all
calm = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def analyse_all(articles: list[list[int]]) -> list[AnalysedArticle]:
    return [analyse(f"paper {name}", write_text(numbers)) for name, numbers in enumerate(articles)]


@calm
@given(FEW, st.randoms(use_true_random=False))
def test_a_lineage_does_not_depend_on_the_order_of_the_articles(articles: list[list[int]], chance: Random) -> None:
    analysed = analyse_all(articles)
    shuffled = chance.sample(analysed, len(analysed))
    assert trace_origins(shuffled, SETTINGS) == trace_origins(analysed, SETTINGS)


@calm
@given(FEW)
def test_an_article_that_is_given_twice_counts_once(articles: list[list[int]]) -> None:
    analysed = analyse_all(articles)
    assert trace_origins([*analysed, analysed[0]], SETTINGS) == trace_origins(analysed, SETTINGS)


@settings(parent=calm, max_examples=4)
@given(st.lists(NUMBERS, min_size=13, max_size=18))
def test_two_articles_share_the_same_whoever_else_is_looked_at(articles: list[list[int]]) -> None:
    analysed = analyse_all(articles)
    together = {passage.spans for passage in trace_origins(analysed, SETTINGS).passages}
    alone = {p.spans for pair in combinations(analysed, 2) for p in trace_origins(pair, SETTINGS).passages}
    assert together == alone


@calm
@given(NUMBERS, NUMBERS, st.sampled_from([0.0, 0.3, 0.6]))
def test_two_articles_share_the_same_whichever_comes_first(one: list[int], other: list[int], reworded: float) -> None:
    chance = np.random.default_rng(0)
    words = write_text([*one, *other]).split()
    changed = [chance.choice(WORDS) if chance.random() < reworded else word for word in words]
    a, b = (read_wording(analyse(name, text)) for name, text in (("a", write_text(one)), ("b", " ".join(changed))))
    turned = [tuple(pair[::-1] for pair in each.pairs) for each in share_text(b, a, SETTINGS)]
    assert sorted(sorted(each.pairs) for each in share_text(a, b, SETTINGS)) == sorted(map(sorted, turned))


@calm
@given(MANY, st.randoms(use_true_random=False))
def test_candidates_do_not_depend_on_the_order_of_the_articles(articles: list[list[int]], chance: Random) -> None:
    made = {f"paper {name}": fingerprint(write_text(numbers)) for name, numbers in enumerate(articles)}
    shuffled = dict(chance.sample(list(made.items()), len(made)))
    assert find_candidates(shuffled) == find_candidates(made)


@calm
@given(MANY | CROWD, st.integers(0, 25))
def test_candidates_found_one_by_one_are_those_found_at_once(articles: list[list[int]], at_once: int) -> None:
    made = {f"paper {name}": fingerprint(write_text(numbers)) for name, numbers in enumerate(articles)}
    index = CandidateIndex()
    index.add_all(dict(list(made.items())[:at_once]))
    found = index.find_all()
    for article, each in list(made.items())[at_once:]:
        found += index.add(article, each)
    assert index.confirm(found) == find_candidates(made)


@calm
@given(st.lists(st.text(max_size=60), max_size=12))
def test_many_fingerprints_made_together_are_those_made_alone(texts: list[str]) -> None:
    for text, made in zip(texts, fingerprint_all(texts), strict=True):
        alone = fingerprint(text)
        assert made.key == alone.key
        assert made.words == alone.words
        assert made.hashes.tolist() == alone.hashes.tolist()
