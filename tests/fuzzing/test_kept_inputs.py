"""What was bred and kept goes through its target, and what once broke one does no more."""

from __future__ import annotations

import pytest
from fuzzing.catching import find_fault
from fuzzing.keeping import FOUND, KEPT, read_corpus, read_findings
from fuzzing.targets import list_targets

TARGETS = list_targets()
TRIED = 25  # inputs of each target; `python -m fuzzing` begins with all of them
TRIED_SLOW = {"tagging": 4, "extraction": 8, "whole": 5, "cleaning": 8, "bzip2": 5}
MOST = 1_500_000  # bytes that all kept inputs may take


@pytest.mark.parametrize("name", TARGETS)
def test_kept_inputs_break_nothing(name: str) -> None:
    kept = read_corpus(name)
    step = len(kept) // TRIED_SLOW.get(name, TRIED) + 1
    take = TARGETS[name].open()
    assert [content for content in kept[::step] if find_fault(take, content)] == []


@pytest.mark.parametrize("name", TARGETS)
def test_what_once_broke_a_target_ends_as_it_should(name: str) -> None:
    take = TARGETS[name].open()
    assert [found for found, content in read_findings(name).items() if find_fault(take, content)] == []


def test_all_that_is_kept_belongs_to_a_target_and_takes_little_room() -> None:
    kept, found = list(KEPT.glob("*")), list(FOUND.glob("*"))
    assert {path.name.removesuffix(".tar.xz") for path in kept} <= TARGETS.keys()
    assert {path.name for path in found} <= TARGETS.keys()
    assert sum(path.stat().st_size for path in (*kept, *FOUND.rglob("*.*"))) < MOST
