"""What large corpora take is reckoned from what smaller ones took; memory is that of all processes."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from benchmarks.scale.alike import RUNS, compare_rows
from benchmarks.scale.capacity import read_cost, write_page
from benchmarks.scale.charting import draw_growth
from benchmarks.scale.measuring import describe, read_kept, save
from benchmarks.scale.planning import PLANNING_FINDINGS, measure_planning
from benchmarks.scale.weighing import list_tree
from tests.corpora import run, some_reports, write_reports

from twosource.assembly.corpus.layout import BETWEEN
from twosource.assembly.corpus.layout import RESULTS as RESULT_TABLES

COPIES: dict[str, Any] = {"figures": {"1000000 articles": {"on disk, bytes an article": 1_250.0}}}


def _run(articles: int, planning: float, **steps: float) -> dict[str, Any]:
    return {
        "machine": {},
        "figures": {
            "articles": articles,
            "peak memory of the process that plans, MB": planning,
            "stored, results, bytes an article": 5_000.0,
            "stored, between the steps, bytes an article": 4_000.0,
            **{f"{name}: ms of one core an article": value for name, value in steps.items()},
        },
    }


RESULTS = {
    "10,000 articles as html, up to stories": _run(10_000, 200, clean=16.0, stories=1.0),
    "100,000 articles as html, up to stories": _run(100_000, 290, clean=15.0, stories=1.0),
    "1,000 articles as html, up to findings": _run(1_000, 100, clean=17.0, stories=1.0, statements=30.0, findings=54.0),
}


def test_the_cost_of_an_article_is_taken_from_the_largest_runs() -> None:
    cost = read_cost(RESULTS, COPIES)
    assert cost.steps == {"clean": 15.0, "stories": 1.0, "statements": 30.0, "findings": 54.0}
    assert cost.planning == pytest.approx(1_000)


def test_runs_are_compared_once_this_machine_has_been_undisturbed(tmp_path: Path) -> None:
    rows = {RUNS[1]: "a1", RUNS[2]: "b2"}
    assert compare_rows(rows) == {}
    same = compare_rows({**rows, RUNS[0]: "a1"})
    assert [same[f"{run}: rows as on this machine undisturbed"] for run in RUNS[:3]] == [1.0, 1.0, 0.0]
    assert read_kept(tmp_path / "results.json", "alike") == {}
    save(tmp_path / "results.json", "alike", same, {}, rows)
    assert read_kept(tmp_path / "results.json", "alike") == {"machine": {}, "figures": same, "rows": rows}


def test_steps_that_do_not_read_pages_are_taken_from_larger_corpora_of_texts() -> None:
    texts = {
        "1,000 articles as text, up to stories": _run(1_000, 100, clean=2.0, stories=1.0),
        "1,000,000 articles as text, up to stories": _run(1_000_000, 599.5, clean=2.0, stories=1.5),
    }
    cost = read_cost(RESULTS | texts, COPIES)
    assert cost.steps == {"clean": 15.0, "stories": 1.5, "statements": 30.0, "findings": 54.0}
    assert cost.planning == pytest.approx(500)
    for each, megabytes in zip(texts.values(), (100, 1_099), strict=True):
        each["figures"][PLANNING_FINDINGS] = megabytes
    assert read_cost(RESULTS | texts, COPIES).finding == pytest.approx(1_000)
    assert "64 GB are full at some 64 million" in write_page(read_cost(RESULTS | texts, COPIES))


def test_planning_is_measured_without_doing_what_is_planned(tmp_path: Path) -> None:
    given = write_reports(tmp_path / "reports.jsonl", some_reports())
    run(given, tmp_path / "corpus", until="stories")
    assert measure_planning(given, tmp_path / "corpus")[PLANNING_FINDINGS] > 0
    assert not list((tmp_path / "corpus").glob("findings/**/*.parquet"))


def test_the_page_reckons_hours_from_milliseconds() -> None:
    page = write_page(read_cost(RESULTS, COPIES))
    assert "| core hours | 14, of these 2 up to the stories |" in page  # 500,000 times 100 ms, and times 16
    assert "64 GB are full at some 64 million" in page


def test_without_measurements_it_says_what_to_measure() -> None:
    with pytest.raises(SystemExit, match="growth --sizes"):
        read_cost({}, COPIES)


def test_what_is_measured_again_takes_the_place_of_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "results.json"
    for value in (1.0, 2.0):
        save(path, "ten", {"minutes": value}, {"cores": "2"})
    save(path, "more", {"minutes": 3.0}, {"cores": "2"})
    kept = json.loads(path.read_text())
    assert {name: each["figures"]["minutes"] for name, each in kept.items()} == {"more": 3.0, "ten": 2.0}


def test_a_run_is_told_by_step_and_by_distinct_text() -> None:
    manifest: dict[str, Any] = {
        "accounted": {"pages": 100, "articles": 100},
        "saved": {
            "paragraphs": 10,
            "share of paragraphs that were not read again": 0.5,
            "articles that share text with one before them": 60,
        },
        "steps": {"read": {"processor_seconds": 1.0}, "findings": {"processor_seconds": 9.0}},
        "tables": {table: {"octets": 100} for table in (*RESULT_TABLES, *BETWEEN)},
    }
    figures = describe(manifest, {"read": 0.0, "findings": 60.0}, 0.0, 180.0)
    assert figures["read: minutes"] == 1
    assert figures["findings: ms of one core an article"] == 90
    assert figures["articles/s of one core, of distinct text"] == 5


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks the system which processes there are")
def test_a_process_is_in_its_own_tree() -> None:
    assert list_tree(os.getpid())[0] == os.getpid()


def test_growth_is_drawn_from_two_sizes_on() -> None:
    small, large = (_run(articles, 100.0, clean=8.0, copies=0.2, stories=0.8) for articles in (10_000, 100_000))
    for each in (small, large):
        each["figures"]["peak memory, MB"] = 500.0
    assert draw_growth({"10,000 articles as html, up to stories": small}, "html, up to stories") is None
    both = {"10,000 articles as html, up to stories": small, "100,000 articles as html, up to stories": large}
    assert "<svg" in (draw_growth(both, "html, up to stories") or "")
