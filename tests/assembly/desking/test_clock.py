"""The clock of a machine is put back while a desk is used: times stay in order, and nothing is lost."""

from dataclasses import dataclass
from pathlib import Path

import twosource
from twosource.assembly import make_settings
from twosource.assembly.desking.desk import Desk

SAMPLE = Path(twosource.__file__).parent / "sample"
AGENCY, REWRITE, OWN = (str(SAMPLE / name) for name in ("agency.txt", "rewrite.txt", "own-report.html"))
DAY = 86_400.0


@dataclass(slots=True)
class Clock:
    seconds: float = 1_900_000_000.0

    def __call__(self) -> float:
        return self.seconds


def test_a_clock_that_goes_back_moves_no_time_of_the_desk_back(tmp_path: Path) -> None:
    clock = Clock()
    times = []
    for given, step in ((AGENCY, 0.0), (REWRITE, -3 * DAY), (OWN, -400 * DAY)):
        clock.seconds += step
        with Desk(tmp_path / "desk.sqlite", settings=make_settings(fast=True), now=clock) as desk:
            assert desk.add([given]).count("added") == 1
            times += [time for each in desk.stories().items for time in (each.changed, each.analysed)]
            assert desk.upkeep.verify() == ()
    assert times == sorted(times, key=str)
    with Desk(tmp_path / "desk.sqlite") as desk:
        assert [story.articles for story in desk.stories().items] == [3]


def test_corrections_keep_their_order_when_the_clock_goes_back(tmp_path: Path) -> None:
    clock = Clock()
    with Desk(tmp_path / "desk.sqlite", settings=make_settings(fast=True), now=clock) as desk:
        desk.add([AGENCY], analyse=False)
        first = desk.corrections.make("set owner", ["Tarn Post"], value="Tarn Group", who="Ruta Meld")
        clock.seconds -= DAY
        second = desk.corrections.make("set owner", ["Tarn Post"], value="Vessel Group", who="Ruta Meld")
        assert second.when >= first.when
        assert desk.corrections.standing()[-1].value == "Vessel Group"
