"""The corpus in which it is known who copied what: the same every time, and its truth is what the texts show."""

from __future__ import annotations

import numpy as np
import pytest
from benchmarks.copying.corpus import Corpus, invent_corpus
from benchmarks.copying.plan import KINDS, OWN, PARTIAL, TRUNCATED, WHOLE, WIRE
from benchmarks.copying.shingles import list_shingles
from benchmarks.copying.truth import Truth, find_truth, key_pairs, score_pairs

ARTICLES = 400


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return invent_corpus(ARTICLES)


@pytest.fixture(scope="module")
def truth(corpus: Corpus) -> Truth:
    return find_truth(corpus.plan)


def contained(corpus: Corpus, number: int, source: int) -> float:
    """Return the share of an article's runs of five words that stand in another one."""
    mine, theirs = set(list_shingles(corpus.read(number))), set(list_shingles(corpus.read(source)))
    return len(mine & theirs) / len(mine)


def test_an_article_is_the_same_whenever_it_is_written(corpus: Corpus) -> None:
    again = invent_corpus(ARTICLES)
    assert list(again.stream(300, 303)) == [corpus.read(number) for number in (300, 301, 302)]
    assert corpus.read(7) != invent_corpus(ARTICLES, seed=2).read(7)


def test_all_kinds_of_copies_are_among_the_articles(corpus: Corpus) -> None:
    assert {KINDS[kind] for kind in corpus.plan.kinds} == set(KINDS)


@pytest.mark.parametrize("kind", [WHOLE, TRUNCATED])
def test_a_copy_stands_in_its_source(corpus: Corpus, kind: int) -> None:
    copies = [number for number in range(ARTICLES) if corpus.plan.kinds[number] == kind]
    assert all(contained(corpus, number, int(corpus.plan.sources[number])) > 0.5 for number in copies)


def test_articles_of_their_own_have_few_runs_of_words_in_common(corpus: Corpus) -> None:
    own = [number for number in range(ARTICLES) if corpus.plan.kinds[number] == OWN][:20]
    assert max(contained(corpus, a, b) for a in own for b in own if a != b) < 0.25


def test_a_copy_and_its_source_are_a_pair(corpus: Corpus, truth: Truth) -> None:
    copies = [n for n in range(ARTICLES) if corpus.plan.kinds[n] in {WHOLE, PARTIAL}]
    pairs = {(int(key) >> 32, int(key) & 0xFFFFFFFF) for key in truth.pairs}
    assert all((int(corpus.plan.sources[number]), number) in pairs for number in copies)


def test_all_carriers_of_an_agencys_report_are_pairs(corpus: Corpus, truth: Truth) -> None:
    carriers = [int((corpus.plan.sources == ARTICLES + agency).sum()) for agency in (0, 1)]
    assert int((truth.kinds == WIRE).sum()) == sum(n * (n - 1) // 2 for n in carriers)


def test_the_truth_scores_in_full_and_half_of_it_half(truth: Truth) -> None:
    whole, half = score_pairs(truth.pairs, truth), score_pairs(truth.pairs[::2], truth)
    assert (whole["pair precision"], whole["pair recall"]) == (1.0, 1.0)
    assert (half["pair precision"], half["pair recall"]) == (1.0, pytest.approx(0.5, abs=0.01))


def test_a_pair_that_shares_nothing_costs_precision(truth: Truth, corpus: Corpus) -> None:
    own = [n for n in range(ARTICLES) if corpus.plan.kinds[n] == OWN and n not in set(corpus.plan.sources.tolist())]
    wrong = key_pairs(np.array(own[1:2]), np.array(own[:1]))
    scored = score_pairs(wrong, truth)
    assert (scored["pair precision"], scored["pair recall"]) == (0.0, 0.0)
