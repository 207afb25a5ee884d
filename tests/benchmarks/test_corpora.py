"""Corpora of invented English news: the same every time, in order, new in every event, and true to what is told."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from itertools import islice, pairwise
from pathlib import Path

import pytest
from benchmarks.copying.shingles import list_shingles
from benchmarks.corpora.outlets import list_outlets
from benchmarks.corpora.printing import write_archives, write_lines
from benchmarks.corpora.writing import Written, write_corpus

from twosource.origins import CopyIndex, Entry, fingerprint_all

ARTICLES = 1_200


@pytest.fixture(scope="module")
def written() -> list[Written]:
    return list(write_corpus(ARTICLES))


def list_runs(written: Written) -> set[object]:
    return set(list_shingles(" ".join(written.paragraphs)))


def test_articles_are_the_same_every_time_and_depend_on_the_seed(written: list[Written]) -> None:
    assert list(islice(write_corpus(ARTICLES), 20)) == written[:20]
    assert next(write_corpus(ARTICLES, seed=2)).paragraphs != written[0].paragraphs


def test_they_come_in_order_of_time_and_fill_the_days(written: list[Written]) -> None:
    assert [each.number for each in written] == list(range(ARTICLES))
    assert all(a.time <= b.time for a, b in pairwise(written))
    assert 50 <= (written[-1].time - written[0].time).days <= 70


def test_the_share_of_copies_is_that_asked_for(written: list[Written]) -> None:
    assert 0.55 < sum(each.source is not None for each in written) / ARTICLES < 0.65
    few = list(write_corpus(300, copies=0.2))
    assert 0.1 < sum(each.source is not None for each in few) / 300 < 0.3


def test_a_copy_comes_within_days_of_its_source_and_has_its_words(written: list[Written]) -> None:
    whole = [each for each in written if each.kind in {"exact", "again"} and not each.awkward]
    for copy in written:
        if copy.source is not None:
            source = written[copy.source]
            assert source.event == copy.event
            assert 0 < (copy.time - source.time).total_seconds() <= 2 * 86_400
    for copy in whole:
        source = written[copy.source or 0]
        assert source.awkward or " ".join(copy.paragraphs) == " ".join(source.paragraphs)


def test_a_page_fetched_again_has_the_address_and_the_text_it_had(written: list[Written]) -> None:
    again = [each for each in written if each.kind == "again"]
    assert again
    assert all(
        each.url == written[each.source or 0].url and each.title == written[each.source or 0].title for each in again
    )
    assert len({each.url for each in written}) == ARTICLES - len(again)


def test_events_are_other_news_even_those_of_one_mould(written: list[Written]) -> None:
    texts = [" ".join(each.paragraphs) for each in written]
    prints = list(fingerprint_all(texts))
    entries = [Entry(key=number, made=made, day=1) for number, made in enumerate(prints)]
    found = CopyIndex(400).add_many(entries)
    strange = [
        each for each, some in zip(written, found, strict=True) for one in some if written[one.key].event != each.event
    ]
    assert len(strange) <= 2


def test_reports_of_their_own_share_few_runs_of_words(written: list[Written]) -> None:
    by_event: dict[int, list[Written]] = {}
    for each in written:
        if each.kind == "own" and not each.awkward:
            by_event.setdefault(each.event, []).append(each)
    shares = [
        len(list_runs(a) & list_runs(b)) / len(list_runs(b)) for some in by_event.values() for a, b in pairwise(some)
    ]
    assert sum(shares) / len(shares) < 0.05


def test_lengths_are_spread_as_in_news(written: list[Written]) -> None:
    lengths = sorted(
        len(" ".join(each.paragraphs).split()) for each in written if each.kind == "own" and each.paragraphs
    )
    assert 330 < lengths[len(lengths) // 2] < 470
    assert lengths[0] > 100
    assert lengths[-1] < 1_400


def test_one_in_a_hundred_is_awkward(written: list[Written]) -> None:
    counts = Counter(each.awkward for each in written)
    assert 0.002 < 1 - counts[""] / ARTICLES < 0.03
    assert all(each.dated is None for each in written if each.awkward == "no date")
    assert all(not each.paragraphs for each in written if each.awkward == "empty")


def test_lines_have_what_the_reader_knows_and_the_truth_lies_beside_the_folder(tmp_path: Path) -> None:
    assert write_lines(write_corpus(40), tmp_path / "news") == 40
    rows, truths = (
        [json.loads(line) for line in (tmp_path / name).read_text(encoding="utf-8").splitlines()]
        for name in ("news/00000.jsonl", "news.truth.jsonl")
    )
    assert set(rows[0]) == {"url", "title", "source", "date", "text"}
    assert set(truths[0]) == {"number", "event", "kind", "source", "day", "awkward"}
    assert len(rows) == len(truths) == 40


def test_pages_are_in_archives_that_are_the_same_every_time(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_archives(write_corpus(40), tmp_path / name)
    one, other = ((tmp_path / name / "00000.warc.gz").read_bytes() for name in ("a", "b"))
    assert one == other
    unpacked = gzip.decompress(one)
    assert unpacked.count(b"WARC-Type: response") == 40
    assert 20_000 < len(unpacked) / 40 < 60_000


def test_outlets_have_sites_of_their_own_and_agencies_are_few() -> None:
    outlets, agencies = list_outlets()
    assert (len({each.site for each in outlets}), len(agencies)) == (300, 5)
