"""What every engine must do, whatever it runs on."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from twosource.engines.engine import Engine
from twosource.engines.processes import ProcessEngine


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with ProcessEngine(2) as each:
        yield each


def _square(number: int) -> int:
    return number * number


def _note_process(number: int) -> tuple[int, int]:
    return number, os.getpid()


def _die_first(number: int, folder: Path) -> int:
    """Kill the worker the first time that the number 7 comes."""
    mark = folder / str(number)
    if number == 7 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def _die_always(number: int) -> int:
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_each_item_comes_with_what_came_of_it(engine: Engine) -> None:
    assert sorted(engine.do(_square, list(range(30)))) == [(number, number * number) for number in range(30)]


def test_nothing_to_do_is_done_at_once(engine: Engine) -> None:
    assert list(engine.do(_square, [])) == []


def test_work_is_done_beside_this_process(engine: Engine) -> None:
    assert os.getpid() not in {result[1] for _, result in engine.do(_note_process, list(range(8))) if result}


def test_a_worker_that_is_killed_costs_nothing_but_time(engine: Engine, tmp_path: Path) -> None:
    results = sorted(engine.do(partial(_die_first, folder=tmp_path), list(range(20))))
    assert results == [(number, number) for number in range(20)]


def test_an_item_that_kills_every_worker_is_given_back_and_the_others_are_done(engine: Engine) -> None:
    results = dict(engine.do(_die_always, list(range(20))))
    assert results == {number: None if number == 7 else number for number in range(20)}


def test_an_engine_goes_on_after_its_results_were_not_all_taken(engine: Engine) -> None:
    assert next(iter(engine.do(_square, list(range(10)))))
    assert len(list(engine.do(_square, [1, 2]))) == 2


def test_workers_are_replaced_now_and_then_and_work_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twosource.engines.children._PIECES", 4)
    seen = set()
    with ProcessEngine(1) as engine:
        for number, _ in engine.do(_square, [1, 2, 3]):
            assert len(list(engine.do(_square, [number]))) == 1
        for _, result in engine.do(_note_process, list(range(4))):
            assert result is not None
            seen.add(result[1])
    assert len(seen) > 1
