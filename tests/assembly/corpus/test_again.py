"""A corpus that is run again: with other inputs, after something was mended, or where something was in the way."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from tests.corpora import FERRY, MARKET, STRIKE, InlineEngine, digest_all, read_rows, report, run, write_reports

import twosource
from twosource.assembly import make_settings
from twosource.assembly.corpus.layout import BETWEEN, RESULTS
from twosource.assembly.corpus.ledger import Ledger
from twosource.assembly.corpus.manifest import mark_begun
from twosource.assembly.corpus.part import Written
from twosource.assembly.corpus.plans.finding import Planned, number_parts
from twosource.assembly.corpus.plans.grouping import plan_grouping
from twosource.errors import CorpusError, SettingsError

if TYPE_CHECKING:
    from twosource.assembly.corpus.corpus import Corpus

LATER = [report("a", FERRY), report("d", STRIKE, day="2026-03-05", outlet="Osk Courier")]
EARLIER = report("f", MARKET, day="2026-02-20", outlet="Vale News")


def _list_tables(folder: Path) -> set[str]:
    paths = (path for table in (*RESULTS, *BETWEEN) for path in (folder / table).rglob("*.parquet"))
    return {path.relative_to(folder).as_posix() for path in paths}


def _list_noted(folder: Path) -> set[str]:
    ledger = Ledger(folder)
    return {file.path for table in (*RESULTS, *BETWEEN) for file in ledger.list_files(table)}


def test_tables_hold_nothing_of_a_run_with_other_inputs(tmp_path: Path) -> None:
    first = write_reports(tmp_path / "first.jsonl", LATER)
    run(first, tmp_path / "corpus")
    second = write_reports(tmp_path / "second.jsonl", [EARLIER])
    run([first, second], tmp_path / "corpus")
    run([first, second], tmp_path / "fresh")
    assert _list_tables(tmp_path / "corpus") == _list_noted(tmp_path / "corpus")
    assert digest_all(tmp_path / "corpus") == digest_all(tmp_path / "fresh")


def test_a_run_that_changes_nothing_says_nothing(tmp_path: Path) -> None:
    first = write_reports(tmp_path / "first.jsonl", LATER)
    second = write_reports(tmp_path / "second.jsonl", [EARLIER])
    run(first, tmp_path / "corpus")
    run([first, second], tmp_path / "corpus")
    again = run([first, second], tmp_path / "corpus")
    assert (again.notes, again.parts) == ([], [])


def test_what_a_later_month_brings_leaves_the_copies_of_earlier_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("twosource.assembly.corpus.plans.copying._FEWEST", 1)
    first = write_reports(tmp_path / "first.jsonl", [*LATER, report("e", FERRY, outlet="Senn Herald")])
    second = write_reports(tmp_path / "second.jsonl", [report("f", FERRY, day="2026-06-20", outlet="Vale News")])
    run(first, tmp_path / "corpus")
    again = run([first, second], tmp_path / "corpus")
    assert [part for part in again.parts if part.startswith("copies")] == ["copies day=2026-06-20/000000"]
    run([first, second], tmp_path / "fresh")
    assert digest_all(tmp_path / "corpus") == digest_all(tmp_path / "fresh")
    assert [len(row["articles"]) for row in read_rows(tmp_path / "corpus", "stories")] == [3, 1]


def test_an_address_with_very_many_texts_is_that_of_no_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = (FERRY, STRIKE, MARKET)
    pages = [report("live", text, day=f"2026-03-0{day}") for day, text in enumerate(texts, 1)]
    given = write_reports(tmp_path / "given.jsonl", pages)
    run(given, tmp_path / "few")
    monkeypatch.setattr("twosource.assembly.corpus.plans.arranging.MOST_TOGETHER", 2)
    run(given, tmp_path / "many")
    assert {row["day"] for row in read_rows(tmp_path / "few", "articles")} == {"day=2026-03-03"}
    days = [row["day"] for row in read_rows(tmp_path / "many", "articles")]
    assert days == ["day=2026-03-01", "day=2026-03-02", "day=2026-03-03"]


def test_an_address_with_many_texts_keeps_those_of_a_few_days_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("twosource.assembly.corpus.plans.arranging._MOST_OF_ONE", 2)
    texts = (FERRY, f"{FERRY}\n\nThe Post will follow this story.", STRIKE, MARKET)
    days = ("2026-03-02", "2026-03-03", "2026-03-20", "2026-04-20")
    pages = [report("live", text, day=day) for text, day in zip(texts, days, strict=True)]
    run(write_reports(tmp_path / "given.jsonl", pages), tmp_path / "corpus")
    rows = read_rows(tmp_path / "corpus", "articles")
    assert [(row["day"].removeprefix("day="), row["versions"]) for row in rows] == [
        ("2026-03-03", 1),
        ("2026-03-20", 0),
        ("2026-04-20", 0),
    ]


def test_texts_without_a_day_are_cut_as_those_of_days_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twosource.assembly.corpus.plans.days._UNDATED_DAILY", 1)
    monkeypatch.setattr("twosource.assembly.corpus.plans.arranging.MOST_TOGETHER", 1)
    monkeypatch.setattr("twosource.assembly.corpus.plans.grouping._MOST", 1)
    reports = [report(str(each), f"{FERRY}\n\nThis is report number {each}.", day="") for each in range(3)]
    ran = run(write_reports(tmp_path / "given.jsonl", reports), tmp_path / "corpus")
    assert ran.manifest["steps"]["stories"]["parts"] == 3
    assert [len(row["articles"]) for row in read_rows(tmp_path / "corpus", "stories")] == [3]


def test_the_first_of_equal_texts_is_the_one_that_was_read_first(tmp_path: Path) -> None:
    given = write_reports(tmp_path / "given.jsonl", [report("a", FERRY), report("b", FERRY, day="")])
    run(given, tmp_path / "corpus")
    assert [row["url"][-1] for row in read_rows(tmp_path / "corpus", "articles")] == ["a"]


def test_a_month_more_leaves_the_findings_of_earlier_ones() -> None:
    days = ["2026-03-02", "2026-03-30", "2026-04-01", "2026-04-02"]
    planned = [Planned(number=0, day=f"day={day}", stories=(((0, 0),),)) for day in days]
    assert [each.period for each in number_parts(planned)] == [0, 0, 1, 1]


def test_what_other_settings_do_not_touch_is_kept(tmp_path: Path) -> None:
    given = write_reports(tmp_path / "first.jsonl", LATER)
    settings = make_settings(today="2026-11-01", fast=True)
    run(given, tmp_path / "corpus", settings=settings)
    other = replace(settings, stories=replace(settings.stories, lead=3))
    again = run(given, tmp_path / "corpus", settings=other)
    run(given, tmp_path / "fresh", settings=other)
    assert {part.split()[0] for part in again.parts} == {"stories", "findings"}
    assert digest_all(tmp_path / "corpus") == digest_all(tmp_path / "fresh")


def test_what_a_killed_run_could_not_note_is_removed(tmp_path: Path) -> None:
    given = write_reports(tmp_path / "given.jsonl", LATER)
    run(given, tmp_path / "corpus")
    made = next((tmp_path / "corpus" / "findings").rglob("*.parquet"))
    made.with_name("000099.parquet").write_bytes(made.read_bytes())
    run(given, tmp_path / "corpus")
    assert _list_tables(tmp_path / "corpus") == _list_noted(tmp_path / "corpus")


def test_an_input_that_changes_while_it_is_read_is_read_again(tmp_path: Path) -> None:
    given = write_reports(tmp_path / "given.jsonl", LATER)

    class Growing(InlineEngine):
        def do(self, work, items):  # type: ignore[no-untyped-def]
            for each in super().do(work, items):
                if items[0].step == "read":
                    write_reports(given, [*LATER, EARLIER])
                yield each

    assert run(given, tmp_path / "corpus", Growing()).manifest["accounted"]["articles"] == len(LATER)
    assert run(given, tmp_path / "corpus").manifest["accounted"]["articles"] == len(LATER) + 1


def test_a_file_that_may_be_read_now_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = write_reports(tmp_path / "given.jsonl", LATER)
    monkeypatch.setattr(os, "access", lambda *_: False)
    run(given, tmp_path / "corpus")
    monkeypatch.undo()
    assert "read 000000" in run(given, tmp_path / "corpus").parts


def test_the_manifest_counts_the_steps_that_were_asked_for(tmp_path: Path) -> None:
    first = write_reports(tmp_path / "first.jsonl", LATER)
    second = write_reports(tmp_path / "second.jsonl", [EARLIER])
    run(first, tmp_path / "corpus")
    for until in ("read", "clean", "stories"):
        again = run(second, tmp_path / "corpus", until=until).manifest
        fresh = run(second, tmp_path / until, until=until).manifest
        for manifest in (again, fresh):
            del manifest["steps"], manifest["tables"]
        assert again == fresh
    manifest = run(second, tmp_path / "corpus", until="stories").manifest
    assert (manifest["tables"]["stories"]["rows"], "findings" in manifest["steps"]) == (0, False)


@pytest.mark.parametrize("inside", ["", "more.jsonl"])
def test_what_lies_in_the_corpus_is_no_input(tmp_path: Path, inside: str) -> None:
    given = write_reports(tmp_path / "given.jsonl", LATER)
    twosource.run([given], tmp_path / "corpus", fast=True, workers=1, until="clean")
    with pytest.raises(SettingsError, match="lies in the folder of the corpus"):
        twosource.run([given, tmp_path / "corpus" / inside], tmp_path / "corpus", fast=True, until="clean")


def test_a_corpus_is_not_removed_because_no_input_is_left(tmp_path: Path) -> None:
    given = write_reports(tmp_path / "given.jsonl", LATER)
    run(given, tmp_path / "corpus")
    (tmp_path / "empty").mkdir()
    for gone in ([], [tmp_path / "givne.jsonl"], [tmp_path / "empty"]):
        with pytest.raises(CorpusError, match="there is no input any more"):
            run(gone, tmp_path / "corpus")
    assert run(given, tmp_path / "corpus").parts == []


def test_a_file_that_is_called_as_standard_input_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_reports(tmp_path / "given" / "-", LATER)
    monkeypatch.chdir(tmp_path / "given")
    ran = run(Path(), tmp_path / "corpus")
    assert ran.manifest["accounted"]["pages"] == len(LATER)


def test_an_input_has_whatever_name_it_likes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_reports(tmp_path / "settings", LATER)
    monkeypatch.chdir(tmp_path)
    run(Path("settings"), tmp_path / "corpus", until="read")
    other = make_settings(today="2026-11-01", fast=True, as_is=True)
    assert run(Path("settings"), tmp_path / "corpus", until="read", settings=other).parts == ["read 000000"]


def test_a_reprint_of_long_ago_is_found_by_those_that_rewrite_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("twosource.assembly.corpus.plans.copying._FEWEST", 1)
    reports = [
        report("a", FERRY, day="2026-01-05"),
        report("b", FERRY, day="2026-06-20", outlet="Vale News"),
        report("c", FERRY, day="2026-06-20", outlet="Senn Herald"),
        report("d", f"{FERRY}\n\nThe Post will follow this story.", day="2026-06-21", outlet="Osk Courier"),
    ]
    run(write_reports(tmp_path / "given.jsonl", reports), tmp_path / "corpus")
    outlet = {row["id"]: row["outlet"] for row in read_rows(tmp_path / "corpus", "articles")}
    pairs = {(outlet[row["article"]], outlet[row["other"]]) for row in read_rows(tmp_path / "corpus", "copies")}
    assert {second for first, second in pairs if first == "Osk Courier"} in ({"Vale News"}, {"Senn Herald"})
    [story] = [row for row in read_rows(tmp_path / "corpus", "stories") if len(row["articles"]) > 1]
    assert len(story["articles"]) == len(reports)


def test_a_run_that_is_killed_leaves_no_manifest_that_says_complete(tmp_path: Path) -> None:
    given = write_reports(tmp_path / "given.jsonl", LATER)
    twosource.run([given], tmp_path / "corpus", fast=True, workers=1)
    told = twosource.run([given], tmp_path / "corpus", fast=True, workers=1)
    assert told["complete"]
    mark_begun(tmp_path / "corpus")
    assert json.loads((tmp_path / "corpus" / "manifest.json").read_bytes()) == {**told, "complete": False}


def test_a_corpus_does_not_read_itself(tmp_path: Path) -> None:
    write_reports(tmp_path / "given" / "given.jsonl", LATER)
    for _ in range(2):
        ran = run(tmp_path / "given", tmp_path / "given" / "out")
        assert ran.manifest["accounted"]["pages"] == len(LATER)
        assert ran.manifest["accounted"]["inputs that could not be read"] == 0


def test_the_same_input_given_twice_is_read_once(tmp_path: Path) -> None:
    given = write_reports(tmp_path / "given" / "given.jsonl", LATER)
    (tmp_path / "given" / "link.jsonl").symlink_to(given)
    ran = run([given.parent, given], tmp_path / "corpus")
    assert ran.manifest["accounted"]["pages"] == len(LATER)


def test_the_stories_of_a_large_first_day_know_all_its_copies() -> None:
    articles = [_written(f"articles/day=2026-03-02/{number:06}.parquet") for number in range(3)]
    copies = [_written(f"copies/day=2026-03-02/{number:06}.parquet") for number in range(3)]
    corpus = SimpleNamespace(
        list_articles=lambda: articles,
        list_files=lambda _: copies,
        slice_table=lambda _: (),
        settings=make_settings(),
    )
    (part,) = plan_grouping(cast("Corpus", corpus))
    assert [each.path for each in part.inputs["copies"]] == [file.path for file in copies]


def _written(path: str) -> Written:
    return Written(path=path, rows=20_000, octets=1, digest="")


def test_programs_say_which_column_holds_what(tmp_path: Path) -> None:
    reports = [{"kicker": each["text"], "body": "A line.", "when": each["date"]} for each in LATER]
    given = write_reports(tmp_path / "given.jsonl", reports)
    columns = {"text": "kicker", "date": "when"}
    twosource.run([given], tmp_path / "corpus", columns=columns, fast=True, workers=1, until="arrange")
    rows = read_rows(tmp_path / "corpus", "articles")
    assert [(row["text"], row["day"]) for row in rows] == [(each["text"], f"day={each['date']}") for each in LATER]
    with pytest.raises(SettingsError, match="titel"):
        twosource.run([given], tmp_path / "corpus", columns={"titel": "when"}, fast=True)


def test_standard_input_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="not read from standard input"):
        twosource.run(["-"], tmp_path / "corpus", fast=True)


def test_a_name_that_is_no_text_is_told_in_the_manifest(tmp_path: Path) -> None:
    ran = run(tmp_path / os.fsdecode(b"caf\xe9.txt"), tmp_path / "corpus")
    assert json.dumps(ran.manifest, ensure_ascii=False).encode("utf-8")
    assert ran.manifest["accounted"]["inputs that could not be read"] == 1


@pytest.mark.parametrize("content", ["", "[]", "{}"])
def test_a_damaged_beginning_can_be_removed(tmp_path: Path, content: str) -> None:
    given = write_reports(tmp_path / "given.jsonl", LATER)
    run(given, tmp_path / "corpus")
    asked = tmp_path / "corpus" / "asked.json"
    asked.write_text(content, encoding="utf-8")
    with pytest.raises(CorpusError, match="is damaged"):
        run(given, tmp_path / "corpus")
    asked.unlink()
    assert run(given, tmp_path / "corpus").parts == []


def test_a_beginning_that_was_cut_off_is_begun_again(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "asked.draft").write_text("{", encoding="utf-8")
    given = write_reports(tmp_path / "given.jsonl", LATER)
    assert run(given, tmp_path / "corpus").manifest["complete"]


def test_before_articles_are_put_in_order_none_is_a_repeat(tmp_path: Path) -> None:
    given = write_reports(tmp_path / "given.jsonl", LATER)
    assert run(given, tmp_path / "corpus", until="read").manifest["accounted"]["repeats"] == 0


def test_a_program_that_fails_while_it_follows_leaves_the_folder_free(tmp_path: Path) -> None:
    given = write_reports(tmp_path / "given.jsonl", LATER)

    def fail(told: object) -> None:
        raise ValueError(told)

    with pytest.raises(ValueError, match="Progress") as kept:  # the traceback holds what was open
        twosource.run([given], tmp_path / "corpus", fast=True, workers=1, follow=fail)
    assert twosource.run([given], tmp_path / "corpus", fast=True, workers=1)["complete"]
    assert kept.value.__traceback__ is not None


def test_what_is_read_later_is_believed_up_to_that_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twosource.assembly.corpus.plans.reading._MOST_FILES", 1)
    first = write_reports(tmp_path / "first.jsonl", LATER)
    run(first, tmp_path / "corpus", settings=make_settings(today="2026-03-06", fast=True))
    second = write_reports(tmp_path / "second.jsonl", [report("f", MARKET, day="2026-04-20", outlet="Vale News")])
    april = make_settings(today="2026-04-21", fast=True)
    again = run([first, second], tmp_path / "corpus", settings=april)
    assert not [part for part in again.parts if part.startswith("clean 000000")]
    run([first, second], tmp_path / "fresh", settings=april)
    assert digest_all(tmp_path / "corpus") == digest_all(tmp_path / "fresh")
    assert [row["day"] for row in read_rows(tmp_path / "corpus", "articles")][-1] == "day=2026-04-20"


def test_programs_believe_dates_up_to_today(tmp_path: Path) -> None:
    given = write_reports(tmp_path / "given.jsonl", LATER)
    made = twosource.run([given], tmp_path / "corpus", fast=True, workers=1, until="read")
    assert made["latest_day"] < "2099"
    assert read_rows(tmp_path / "corpus", "pages")
