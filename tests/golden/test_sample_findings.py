"""What the sample reports share, how it differs, and how it is counted."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest

import twosource

Reach = Callable[..., None]
Pair = frozenset[str]
TRUTH = json.loads((Path(twosource.__file__).parent / "sample" / "truth.json").read_text())
KNOWN = json.loads((Path(__file__).parent / "known_mistakes.json").read_text())


def _hard(field: str) -> list[Any]:
    """The pairs of a field of the truth. A mistake that is known must be taken from the list when it is mended."""
    known = KNOWN[field]
    return [
        pytest.param(pair, marks=pytest.mark.xfail(reason=known[pair], strict=True) if pair in known else ())
        for pair in TRUTH[field]
    ]


def _related(sample: Any) -> Iterator[tuple[Pair, Any]]:
    """Each relation with the pair of sentences that it joins."""
    sentences = sample.sentence_by_statement
    for finding in sample.comparison.findings:
        for relation in finding.relations:
            pair = [sentences.get(relation.a), sentences.get(relation.b)]
            if None not in pair and pair[0][0] != pair[1][0]:
                yield frozenset(pair), relation


def _joined(sample: Any) -> set[str]:
    return {" ".join(sorted(pair)) for pair, _ in _related(sample)}


def _spelled(pairs: list[str]) -> set[str]:
    return {" ".join(sorted(pair.split())) for pair in pairs}


@pytest.mark.parametrize("pair", _hard("apart"))
def test_pairs_that_look_alike_are_not_joined(sample: Any, pair: str) -> None:
    assert not _spelled([pair]) & _joined(sample)


def test_nothing_of_the_strike_is_joined_with_the_ferry(sample: Any) -> None:
    for finding in sample.comparison.findings:
        letters = {(sample.sentence_by_statement[each] or "?")[0] for each in finding.statements}
        assert letters == {"X"} or "X" not in letters


def test_the_shared_statements_are_joined(sample: Any, truth: dict[str, Any], reach: Reach) -> None:
    wanted = {
        " ".join(sorted(pair))
        for group in truth["shared"]
        for pair in combinations(group["sentences"], 2)
        if pair[0][0] != pair[1][0]
    }
    reach("joins", wanted, _joined(sample), ignored=_spelled(truth["borderline"]))


def _rows(truth: dict[str, Any], *, optional: bool) -> Iterator[tuple[Pair, dict[str, Any]]]:
    for row in truth["differences"]:
        if row.get("optional", False) == optional:
            for pair in product(row["a"], row["b"]):
                yield frozenset(pair), row


def _answers(relation: Any, row: dict[str, Any]) -> bool:
    return relation.kind in row["kinds"] and row["about"] in {None, relation.about}


def _label(pair: Pair, row: dict[str, Any]) -> str:
    return f"{' '.join(sorted(pair))} {row['kinds'][0]} {row['about'] or ''}".strip()


def test_the_differences_are_found(sample: Any, truth: dict[str, Any], reach: Reach) -> None:
    rows = list(_rows(truth, optional=False))
    allowed = rows + list(_rows(truth, optional=True))
    loose = {frozenset(pair.split()) for pair in truth["borderline"]}
    wanted = {_label(pair, row) for pair, row in rows}
    given = set()
    for pair, relation in _related(sample):
        if relation.kind == "same" or pair in loose:
            continue
        fitting = [_label(pair, row) for other, row in allowed if other == pair and _answers(relation, row)]
        given |= set(fitting) or {f"{' '.join(sorted(pair))} {relation.kind} {relation.about}"}
    reach("differences", wanted, given, ignored={_label(*row) for row in _rows(truth, optional=True)})


def test_a_difference_points_to_the_words_that_differ(sample: Any, truth: dict[str, Any]) -> None:
    texts = {each.id: sample.texts[sample.letters[each.article]] for each in sample.comparison.statements}
    for pair, relation in _related(sample):
        for other, row in _rows(truth, optional=False):
            if other == pair and _answers(relation, row) and row["words"]:
                words = [relation.a_span.of(texts[relation.a]), relation.b_span.of(texts[relation.b])]
                hits = [any(part in word or word in part for word in words) for part in row["words"]]
                assert all(hits), (sorted(pair), words)


def _carrying(sample: Any, sentences: list[str]) -> Any:
    """The finding that joins these sentences, the largest if there are several."""
    wanted = set(sentences)
    carriers = [
        finding
        for finding in sample.comparison.findings
        if wanted <= {sample.sentence_by_statement[each] for each in finding.statements}
    ]
    return max(carriers, key=lambda finding: (finding.support.articles, finding.id), default=None)


def test_the_counts_are_right(sample: Any, truth: dict[str, Any], reach: Reach) -> None:
    wanted, given = set(), set()
    for row in truth["counts"]:
        name = "+".join(row["finding"])
        wanted |= {f"{name} {key}={value}" for key, value in row.items() if key != "finding"}
        finding = _carrying(sample, row["finding"])
        if finding is not None:
            support = finding.support
            told = {key: getattr(support, key) for key in row if key not in {"finding", "support"}}
            given |= {f"{name} {key}={value}" for key, value in (told | {"support": support.verdict}).items()}
    reach("counts", wanted, given)


@pytest.mark.parametrize("pair", _hard("never_corroborated"))
def test_a_denial_or_a_copy_corroborates_nothing(sample: Any, pair: str) -> None:
    finding = _carrying(sample, pair.split())
    assert finding is None or finding.support.verdict != "corroborated"


def test_every_count_says_why(sample: Any) -> None:
    assert all(finding.support.why and all(finding.support.why) for finding in sample.comparison.findings)
