"""Very many articles that have something in common: the cost stays bounded, and no false giant is made of them."""

from __future__ import annotations

import resource
from collections import Counter
from collections.abc import Iterable

import numpy as np
import pytest
from tests.properties.invented_articles import WORDS, analyse, write_sentence

from twosource.origins import trace_origins
from twosource.origins.candidates.candidate import Candidate
from twosource.origins.candidates.fingerprint import Fingerprint, fingerprint_all
from twosource.origins.candidates.index import CandidateIndex, find_candidates
from twosource.origins.settings import OriginSettings

LENGTH = 16  # words of a sentence
MOST_MEGABYTES = 600  # beyond what the process held before


def own_text(number: int, sentences: int = 12) -> str:
    """Return a text that no other number gives."""
    chosen = np.random.default_rng([7, number]).integers(0, len(WORDS), sentences * LENGTH).tolist()
    words = [WORDS[k] for k in chosen]
    starts = range(0, len(words), LENGTH)
    return " ".join(f"{' '.join(words[start : start + LENGTH]).capitalize()}." for start in starts)


def fingerprints(texts: Iterable[str]) -> dict[str, Fingerprint]:
    return {f"paper {number}": made for number, made in enumerate(fingerprint_all(texts))}


def held_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def largest_group(pairs: Iterable[Candidate]) -> int:
    """Return how many articles the one with the most pairs is paired with."""
    return max(Counter(article for pair in pairs for article in (pair.a, pair.b)).values(), default=0)


def test_a_sentence_that_all_articles_share_makes_no_pairs() -> None:
    line = write_sentence(2)
    before = held_megabytes()
    made = fingerprints(f"{own_text(number)} {line}" for number in range(5_000))
    assert largest_group(find_candidates(made)) < 10
    assert held_megabytes() - before < MOST_MEGABYTES


def test_a_sentence_that_all_articles_share_at_any_place_makes_no_pairs() -> None:
    line = write_sentence(2)
    texts = (f"{own_text(2 * n, n % 9 + 3)} {line} {own_text(2 * n + 1)}" for n in range(2_000))
    assert largest_group(find_candidates(fingerprints(texts))) < 10


def test_all_pairs_of_copies_are_found_and_their_index_is_small() -> None:
    before = held_megabytes()
    index = CandidateIndex()
    index.add_all(fingerprints([own_text(1)] * 2_000))
    (one_more,) = fingerprint_all([own_text(1)])
    assert len(index.add("one more", one_more)) == 2_000
    assert len(find_candidates(fingerprints([own_text(1)] * 500))) == 500 * 499 // 2
    assert held_megabytes() - before < MOST_MEGABYTES


def test_a_report_that_stands_in_a_thousand_others_is_found_in_each() -> None:
    report = own_text(0, 8)
    index = CandidateIndex()
    index.add_all(fingerprints(f"{own_text(2 * n + 1, 6)} {report} {own_text(2 * n + 2, 6)}" for n in range(1_000)))
    (made,) = fingerprint_all([report])
    found = index.add("the report", made)
    assert len(found) == 1_000


def test_one_more_carrier_of_a_report_that_thousands_have_is_found_beside_it() -> None:
    index = CandidateIndex()
    report = own_text(0, 10)
    index.add_all(fingerprints(f"{report} {own_text(n + 1, 3)}" for n in range(2_000)))
    (one_more,) = fingerprint_all([report])
    assert len(index.add("one more", one_more)) == 2_000


@pytest.mark.parametrize("place", ["first", "last"])
def test_a_shared_line_joins_no_origins(place: str) -> None:
    line = write_sentence(2)
    texts = [f"{line} {own_text(n, 5)}" if place == "first" else f"{own_text(n, 5)} {line}" for n in range(16)]
    lineage = trace_origins([analyse(f"paper {n}", text) for n, text in enumerate(texts)], OriginSettings())
    assert all(len(stretch.span) <= len(line) + 1 for stretch in lineage.stretches)


def test_forty_carriers_of_two_reports_are_two_origins() -> None:
    reports = [own_text(0, 6), own_text(1, 6)]
    texts = [f"{reports[n % 2]} {own_text(n + 2, 4)}" for n in range(40)]
    lineage = trace_origins([analyse(f"paper {n}", text) for n, text in enumerate(texts)], OriginSettings())
    assert [len(origin.articles) for origin in lineage.origins] == [20, 20]
