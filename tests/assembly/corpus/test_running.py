from __future__ import annotations

from pathlib import Path

import pytest
from tests.corpora import (
    FERRY,
    MARKET,
    STRIKE,
    InlineEngine,
    digest_all,
    read_rows,
    report,
    run,
    some_reports,
    write_reports,
)

from twosource.assembly import compare_inputs, make_settings
from twosource.assembly.corpus.running import STEPS


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    run(write_reports(folder / "reports.jsonl", some_reports()), folder / "corpus")
    return folder


def test_everything_that_was_read_is_accounted_for(made: Path) -> None:
    accounted = run(made / "reports.jsonl", made / "corpus").manifest["accounted"]
    assert accounted == {
        "pages": 8,
        "articles": 7,
        "versions of them": 0,
        "repeats": 0,
        "without an article": 1,
        "inputs that could not be read": 0,
    }
    assert [row["why"][:10] for row in read_rows(made / "corpus", "failures")] == ["no article"]


def test_articles_stand_in_the_folder_of_their_day_and_those_without_one_apart(made: Path) -> None:
    days = [row["day"] for row in read_rows(made / "corpus", "articles")]
    assert sorted(days) == [
        "day=2026-03-02",
        "day=2026-03-02",
        "day=2026-03-03",
        "day=2026-03-03",
        "day=2026-03-04",
        "day=2026-03-09",
        "day=undated",
    ]


def test_articles_of_a_day_stand_in_the_order_of_one_clock(tmp_path: Path) -> None:
    times = {"a": "2026-03-02T12:00:00Z", "b": "2026-03-02T13:30:00+03:00", "c": "2026-03-02T08:00:00-05:00"}
    texts = zip((FERRY, STRIKE, MARKET), times.items(), strict=True)
    given = write_reports(tmp_path / "a.jsonl", [report(name, text, day=time) for text, (name, time) in texts])
    run(given, tmp_path / "corpus", until="arrange")
    assert [row["url"][-1] for row in read_rows(tmp_path / "corpus", "articles")] == ["b", "a", "c"]


def test_copies_are_in_one_story_and_other_news_is_not(made: Path) -> None:
    outlets = {row["id"]: row["outlet"] for row in read_rows(made / "corpus", "articles")}
    stories = [sorted(outlets[one] for one in row["articles"]) for row in read_rows(made / "corpus", "stories")]
    assert sorted(stories) == [
        ["Dorrow Times", "Senn Herald", "Tarn Post"],
        ["Lund Mail", "Vale News"],
        ["Osk Courier", "Tarn Post"],
    ]


def test_exact_copies_are_counted_and_not_looked_for_again(made: Path) -> None:
    manifest = run(made / "reports.jsonl", made / "corpus").manifest
    assert manifest["saved"]["exact copies"] == 2
    assert manifest["steps"]["copies"]["counts"]["distinct texts"] == 5


def test_statements_are_those_that_a_comparison_of_the_story_finds(made: Path, tmp_path: Path) -> None:
    write_reports(tmp_path / "ferry.jsonl", some_reports()[:3])
    settings = make_settings(today="2026-11-01", fast=True)
    compared = compare_inputs([str(tmp_path / "ferry.jsonl")], settings).comparison
    rows = read_rows(made / "corpus", "statements")
    ferry = {row["article"] for row in rows} & {article.id for article in compared.articles}
    found = {(row["article"], row["start"], row["end"]) for row in rows if row["article"] in ferry}
    assert found == {(each.article, each.span.start, each.span.end) for each in compared.statements}


def test_every_span_leads_to_the_words_in_the_article(made: Path) -> None:
    texts = {row["id"]: row["text"] for row in read_rows(made / "corpus", "articles")}
    for table in ("statements", "findings"):
        rows = read_rows(made / "corpus", table)
        assert rows
        assert all(texts[row["article"]][row["start"] : row["end"]] == row["text"] for row in rows)


def test_what_is_done_is_not_done_again(made: Path) -> None:
    before = digest_all(made / "corpus")
    engine = InlineEngine()
    assert run(made / "reports.jsonl", made / "corpus", engine).parts == []
    assert digest_all(made / "corpus") == before


def test_a_run_that_was_stopped_goes_on_behind_the_step_it_reached(made: Path, tmp_path: Path) -> None:
    first = run(made / "reports.jsonl", tmp_path / "corpus", until="stories")
    assert {part.split()[0] for part in first.parts} == set(STEPS[: STEPS.index("stories") + 1])
    second = run(made / "reports.jsonl", tmp_path / "corpus")
    assert {part.split()[0] for part in second.parts} == {"findings"}
    assert digest_all(tmp_path / "corpus") == digest_all(made / "corpus")


def test_new_inputs_are_read_and_what_is_known_of_the_others_is_kept(tmp_path: Path) -> None:
    old = write_reports(tmp_path / "in" / "old.jsonl", some_reports()[:2])
    run(old, tmp_path / "corpus")
    big = [report(f"n{number}", f"{FERRY}\n\nNumber {number}.", outlet="Osk Courier") for number in range(3)]
    new = write_reports(tmp_path / "in" / "new.jsonl", big)
    ran = run([old, new], tmp_path / "corpus")
    assert ran.manifest["accounted"]["articles"] == 5
    fresh = run([old, new], tmp_path / "fresh")
    assert ran.manifest["accounted"] == fresh.manifest["accounted"]
    assert digest_all(tmp_path / "corpus") == digest_all(tmp_path / "fresh")


def test_progress_ends_with_all_parts_of_every_step(made: Path) -> None:
    last = {each.step: each for each in run(made / "reports.jsonl", made / "corpus").progress}
    assert list(last) == list(STEPS)
    assert all(each.parts_done == each.parts and each.done == each.weight for each in last.values())


def test_a_story_that_goes_on_from_one_year_to_the_next_is_one(tmp_path: Path) -> None:
    years = [report("a", MARKET, day="2022-06-01"), report("z", STRIKE, day="2025-06-01")]
    going = [f"{FERRY}\n\nDay {number} brought no news." for number in range(4)]
    days = ["2023-05-20", "2023-05-29", "2023-06-02", "2023-06-09"]
    ferry = [report(f"f{day}", text, day=day) for text, day in zip(going, days, strict=True)]
    late = report("late", going[0], day="2025-01-02", outlet="Senn Herald")
    given = write_reports(tmp_path / "reports.jsonl", [*years, *ferry, late])
    ran = run(given, tmp_path / "corpus")
    assert ran.manifest["steps"]["stories"]["parts"] > 1
    sizes = sorted(len(row["articles"]) for row in read_rows(tmp_path / "corpus", "stories"))
    assert sizes == [1, 1, 5]
