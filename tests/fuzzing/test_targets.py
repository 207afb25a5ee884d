"""Every reader is a target, and a target tells what is broken from what is only unreadable."""

from __future__ import annotations

import warnings
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from fuzzing.catching import find_fault, make_catcher
from fuzzing.growing import write_over
from fuzzing.judging import BrokenPromiseError, judge_again, judge_article, judge_read
from fuzzing.mutating import make_breeder
from fuzzing.targets import list_targets
from fuzzing.words import write_words
from tests.bare import make_bare_article

from twosource.errors import DefectError, UnreadableError
from twosource.model.article import Credit, RawArticle
from twosource.model.span import Span
from twosource.reading import ReadingSettings, list_readers

TARGETS = list_targets()


def test_every_reader_has_a_target_of_its_own() -> None:
    told = [target.what for target in TARGETS.values()]
    assert [what for what in told if what.startswith("the reader of")] == [
        f"the reader of {reader.name}" for reader in list_readers(())
    ]
    assert set(TARGETS) > {"cleaning", "extraction", "tagging", "whole"}


@pytest.mark.parametrize("name", TARGETS)
def test_what_a_target_begins_with_breaks_nothing(name: str) -> None:
    target = TARGETS[name]
    take = target.open()
    assert target.seeds
    assert [seed for seed, content in target.seeds.items() if find_fault(take, content)] == []
    assert max(map(len, target.seeds.values())) <= target.longest


@pytest.mark.parametrize("name", ["warc", "csv", "extraction"])
def test_what_is_no_such_document_ends_in_a_reason_and_breaks_nothing(name: str) -> None:
    take = TARGETS[name].open()
    assert find_fault(take, b"") is None
    assert find_fault(take, bytes(range(256))) is None


def test_what_a_reader_failed_with_is_told() -> None:
    defect = DefectError.of("a.csv", "the reader of a table", KeyError("url"))
    with pytest.raises(KeyError):
        judge_read([defect], "a.csv")


def test_silence_and_a_false_name_and_a_reason_without_words_are_broken_promises() -> None:
    with pytest.raises(BrokenPromiseError, match="nothing came"):
        judge_read([], "a.csv")
    with pytest.raises(BrokenPromiseError, match="bears the name"):
        judge_read([RawArticle(given="b.csv", content="The ferry sank.", markup="text")], "a.csv")
    with pytest.raises(BrokenPromiseError, match="without words"):
        judge_read([UnreadableError("a.csv", "bad")], "a.csv")


def test_an_article_that_is_another_one_when_read_again_is_a_broken_promise() -> None:
    raw = RawArticle(given="a.txt", content="The ferry sank.", markup="text", octets=b"The ferry sank.")
    judge_again(raw, ReadingSettings(), list_readers(()))
    with pytest.raises(BrokenPromiseError, match="read again"):
        judge_again(replace(raw, octets=b"The ferry sailed."), ReadingSettings(), list_readers(()))


def test_a_credit_beyond_the_end_of_the_text_is_a_broken_promise() -> None:
    article = make_bare_article("a.txt", "The ferry sank.")
    credit = Credit(agency="Northsea Press", kind="closing", span=Span(10, 16), words="sank.", scope="article")
    judge_article(article)
    with pytest.raises(BrokenPromiseError, match="does not lie in"):
        judge_article(replace(article, credits=(credit,)))


def test_of_what_breaks_one_place_the_shortest_is_kept_and_the_run_goes_on(tmp_path: Path) -> None:
    def take(content: bytes) -> None:
        if b"x" in content:
            raise ValueError(content)

    catch = make_catcher(take, tmp_path)
    for content in (b"sound", b"a long x", b"x", b"another x"):
        catch(content)
    (kept,) = (path for path in tmp_path.iterdir() if not path.suffix)
    assert kept.read_bytes() == b"x"
    assert "ValueError" in kept.with_suffix(".txt").read_text(encoding="utf-8")


def test_a_warning_is_a_fault_too() -> None:
    fault = find_fault(lambda _: warnings.warn("odd", stacklevel=1), b"")
    assert fault is not None
    assert "odd" in fault[1]


def test_inputs_are_bred_with_words_of_the_code_and_of_the_lexicons(tmp_path: Path) -> None:
    assert b"warc-target-uri" in TARGETS["warc"].words()
    assert b"denied" in TARGETS["extraction"].words()
    write_words((b'a"\n', b"\xff"), tmp_path / "words")
    assert (tmp_path / "words").read_text(encoding="ascii") == '"\\x61\\x22\\x0a"\n"\\xff"\n'


def test_what_is_bred_depends_on_the_seed_alone_and_is_never_too_long() -> None:
    breed = make_breeder(lambda content, longest: (content * 2)[:longest], TARGETS["csv"].seeds)
    content = TARGETS["csv"].seeds["rows.csv"]
    bred = [breed(content, 4_000, seed) for seed in range(50)]
    assert bred == [breed(content, 4_000, seed) for seed in range(50)]
    assert len(set(bred)) > 5
    assert max(map(len, bred)) <= 4_000


def test_a_piece_is_written_many_times_over_and_then_eight_times_as_often() -> None:
    content = TARGETS["csv"].seeds["rows.csv"]
    piece, short, long = write_over(content, Random(3), (5,))  # noqa: S311 - chance that can be had again
    assert piece in content
    assert (len(long) - len(content)) == 8 * (len(short) - len(content)) > 0
