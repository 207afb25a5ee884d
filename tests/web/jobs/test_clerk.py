"""One clerk writes: jobs in order, deeds between their steps, and nothing is lost without a word."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from twosource.assembly.desking.desk import Desk
from twosource.assembly.making import make_settings
from twosource.errors import BusyError, DeskError, SettingsError
from twosource.web.jobs import clerk as module
from twosource.web.jobs.clerk import Clerk
from twosource.web.jobs.job import MOST_LINES, Job, Line

PATIENCE = 20.0
WORDS = "The mayor of Orrin said on Monday that the old bridge will stay closed. Repairs take a year."


@pytest.fixture
def where(tmp_path: Path) -> Path:
    """The place of a new desk."""
    return tmp_path / "desk.sqlite"


@pytest.fixture
def clerk(where: Path) -> Iterator[Clerk]:
    """A clerk of that desk."""
    made = Clerk(lambda: Desk(where, settings=make_settings(fast=True)))
    yield made
    made.close()


def _wait(clerk: Clerk, job: Job) -> Job:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        now = clerk.find(job.id)
        assert now is not None
        if now.over:
            return now
        time.sleep(0.005)
    raise AssertionError(now)


def _add(desk: Desk, path: Path) -> Iterator[Line]:
    for told in desk.add([path], analyse=False).told:
        yield Line(kind=told.outcome, what=told.given, story=told.story)


def test_a_job_tells_what_came_of_it_and_analyses_the_stories(clerk: Clerk, tmp_path: Path) -> None:
    report = tmp_path / "a.txt"
    report.write_text(WORDS)
    job = _wait(clerk, clerk.submit("Add", lambda desk: _add(desk, report)))
    assert (job.state, job.why) == ("done", "")
    assert job.counts == {"added": 1, "analysed": 1}
    assert [line.kind for line in job.lines] == ["added", "analysed"]
    assert job.started is not None
    assert job.ended is not None
    assert job.submitted <= job.started <= job.ended


def test_when_nothing_is_to_be_done_others_can_write(clerk: Clerk, where: Path) -> None:
    _wait(clerk, clerk.submit("Nothing"))
    assert clerk.do(lambda desk: desk.queue) == 0
    end = time.monotonic() + PATIENCE
    while not _can_write(where):
        assert time.monotonic() < end
        time.sleep(0.01)


def _can_write(where: Path) -> bool:
    try:
        with Desk(where) as other:
            other.open(write=True)
    except BusyError:
        return False
    return True


def test_a_job_waits_while_somebody_else_writes(clerk: Clerk, where: Path) -> None:
    with Desk(where) as other:
        other.open(write=True)
        job = clerk.submit("Nothing")
        end = time.monotonic() + PATIENCE
        while not (now := clerk.find(job.id)) or not now.doing.startswith("waiting"):
            assert time.monotonic() < end
            time.sleep(0.005)
    assert _wait(clerk, job).state == "done"


def test_a_deed_raises_what_it_raises(clerk: Clerk) -> None:
    def fail(_: Desk) -> None:
        message = "not so"
        raise SettingsError(message)

    with pytest.raises(SettingsError, match="not so"):
        clerk.do(fail)
    assert clerk.do(lambda desk: desk.name)


def test_a_deed_is_done_between_two_steps_of_a_job(clerk: Clerk) -> None:
    begun, go, order = threading.Event(), threading.Event(), list[str]()

    def work(_: Desk) -> Iterator[str]:
        yield "first"
        begun.set()
        assert go.wait(PATIENCE)
        order.append("step")
        yield "second"
        order.append("last step")

    job = clerk.submit("Slow", work)
    assert begun.wait(PATIENCE)
    thread = threading.Thread(target=lambda: clerk.do(lambda _: order.append("deed")))
    thread.start()
    while not clerk._deeds:
        time.sleep(0.001)
    go.set()
    thread.join(PATIENCE)
    _wait(clerk, job)
    assert order == ["step", "deed", "last step"]


def test_a_deed_that_comes_too_late_is_not_done_behind_our_back(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE_OF_DEEDS", 0.05)
    begun, go, done = threading.Event(), threading.Event(), list[str]()

    def work(_: Desk) -> Iterator[str]:
        begun.set()
        go.wait(PATIENCE)
        yield "over"

    job = clerk.submit("Slow", work)
    assert begun.wait(PATIENCE)
    with pytest.raises(BusyError, match="try again"):
        clerk.do(lambda _: done.append("deed"))
    go.set()
    _wait(clerk, job)
    assert done == []


def test_a_job_that_fails_says_why_and_the_next_goes_on(clerk: Clerk, caplog: pytest.LogCaptureFixture) -> None:
    def refuse(_: Desk) -> Iterator[str]:
        yield "one"
        message = "this cannot be"
        raise SettingsError(message)

    def crash(_: Desk) -> None:
        message = "a secret of ours"
        raise RuntimeError(message)

    refused, crashed, fine = clerk.submit("A", refuse), clerk.submit("B", crash), clerk.submit("C")
    assert _wait(clerk, refused).why == "this cannot be"
    told = _wait(clerk, crashed)
    assert told.state == "failed"
    assert "a secret" not in told.why
    assert "a secret of ours" in caplog.text
    assert _wait(clerk, fine).state == "done"


def test_what_is_cleared_away_after_a_job_is_so_always(clerk: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = list[str]()

    def clear(name: str) -> Callable[[], None]:
        return lambda: gone.append(name)

    def crash(_: Desk) -> None:
        raise RuntimeError

    _wait(clerk, clerk.submit("A", after=clear("done")))
    _wait(clerk, clerk.submit("B", crash, after=clear("failed")))
    monkeypatch.setattr(module, "MOST_WAITING", 0)
    with pytest.raises(BusyError):
        clerk.submit("C", after=clear("refused"))
    assert gone == ["done", "failed", "refused"]


def test_a_clerk_that_stops_ends_its_job_at_the_next_step_and_drops_the_others(clerk: Clerk) -> None:
    begun, gone = threading.Event(), list[str]()

    def work(_: Desk) -> Iterator[str]:
        while True:
            begun.set()
            time.sleep(0.005)
            yield "again"

    running = clerk.submit("Endless", work, after=lambda: gone.append("running"))
    waiting = clerk.submit("Next", after=lambda: gone.append("waiting"))
    assert begun.wait(PATIENCE)
    clerk.close()
    for job in (running, waiting):
        now = clerk.find(job.id)
        assert now is not None
        assert now.state == "failed"
        assert "stopped" in now.why
    assert gone == ["running", "waiting"]
    with pytest.raises(BusyError):
        clerk.submit("Late")
    with pytest.raises(BusyError):
        clerk.do(lambda _: None)


def test_a_job_with_lines_without_end_counts_them_all_and_keeps_some(clerk: Clerk) -> None:
    def work(_: Desk) -> Iterator[Line]:
        for number in range(MOST_LINES + 7):
            yield Line(kind="known", what=str(number))
        yield Line(kind="failed", what="the last")

    job = _wait(clerk, clerk.submit("Many", work))
    assert job.counts == {"known": MOST_LINES + 7, "failed": 1}
    assert job.left_out == 7
    assert job.lines[-1].what == "the last"


def test_a_story_that_is_corrected_while_others_are_analysed_is_analysed_again(clerk: Clerk, tmp_path: Path) -> None:
    names = ("Orrin", "Tavel", "Sund")
    for name in names:
        (tmp_path / f"{name}.txt").write_text(
            f"The mayor of {name} said on Monday that bridge {name} stays closed.\n" * 3
        )
    job = clerk.submit("Add", lambda desk: _add_all(desk, tmp_path))
    done = list[str]()

    def correct(desk: Desk) -> None:
        articles = [member for story in desk.stories().items for member in desk.members(story.id)]
        done.append(desk.corrections.make("merge stories", articles[:2], who="Ada").id)

    while not (now := clerk.find(job.id)) or not now.counts.get("analysed"):
        time.sleep(0.002)
    clerk.do(correct)
    _wait(clerk, job)
    after = clerk.submit("Analyse")
    _wait(clerk, after)
    assert done
    assert clerk.do(lambda desk: desk.queue) == 0


def _add_all(desk: Desk, folder: Path) -> Iterator[Line]:
    for told in desk.add([*sorted(folder.glob("*.txt"))], analyse=False).told:
        yield Line(kind=told.outcome, what=told.given)


def test_a_desk_that_fails_between_two_jobs_is_opened_anew(where: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failed = threading.Event()

    def fail(_: Desk) -> None:
        monkeypatch.undo()
        failed.set()
        raise DeskError(str(where), "it is damaged")

    monkeypatch.setattr(module, "_PAUSE", 0.01)
    monkeypatch.setattr(Desk, "step_aside", fail)
    clerk = Clerk(lambda: Desk(where, settings=make_settings(fast=True)))
    try:
        _wait(clerk, clerk.submit("First"))
        assert failed.wait(PATIENCE)
        assert _wait(clerk, clerk.submit("Second")).state == "done"
        assert clerk.do(lambda desk: desk.queue) == 0
    finally:
        clerk.close()


def test_where_the_desk_lies_is_not_told_by_a_job(clerk: Clerk, where: Path) -> None:
    def fail(_: Desk) -> None:
        raise DeskError(str(where), "it is damaged")

    job = _wait(clerk, clerk.submit("Add", fail))
    assert (job.state, job.why) == ("failed", "the desk: it is damaged")
