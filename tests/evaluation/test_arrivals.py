import gzip
import json
from pathlib import Path

from evaluation.arrivals import A_DAY, Arrival, cut_days, read_arrivals, shuffle_days, shuffle_undated, spread_out
from evaluation.streaming import stream
from tests.bare import make_bare_article

from twosource.stories.profile import read_profile


def _invent(texts: list[str]) -> list[Arrival]:
    return [
        Arrival(profile=read_profile(make_bare_article(f"{n}.txt", text)), story=text) for n, text in enumerate(texts)
    ]


def test_dated_rows_come_by_day_and_the_others_evenly_among_them(tmp_path: Path) -> None:
    days = ["2020-01-03", None, "2020-01-01", None, "2020-01-02", "2020-01-03"]
    rows = [
        {"doc_id": str(n), "story": n, "title": "", "text": f"The ferry Halvik{n} burned.", "date": day}
        for n, day in enumerate(days)
    ]
    path = tmp_path / "set.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    arrivals = read_arrivals(path)
    order = [int((each.story or "").rpartition(" ")[2]) for each in arrivals]
    assert [number for number in order if days[number]] == [2, 4, 0, 5]
    assert [number for number in order if not days[number]] == [1, 3]
    assert order[0] == 2
    assert [len(day) for day in cut_days(arrivals)][-1] >= 2


def test_a_day_without_dates_ends_after_so_many() -> None:
    arrivals = _invent(["Ferry."] * (A_DAY + 3))
    assert [len(day) for day in cut_days(arrivals)] == [A_DAY, 3]


def test_shuffling_loses_nothing_and_can_be_repeated() -> None:
    arrivals = spread_out(_invent([f"Ferry {number}." for number in range(70)]))
    days = [[each for day in shuffle_days(arrivals, 1) for each in day] for _ in range(2)]
    undated = [shuffle_undated(arrivals, 1) for _ in range(2)]
    for one, other in (days, undated):
        assert one == other != arrivals
        assert {id(each) for each in one} == {id(each) for each in arrivals}


def test_what_is_alike_is_one_story_as_it_streams() -> None:
    arrivals = _invent(["A ferry burned off Halvik.", "Oostvaart bids for Kelder.", "A ferry burned off Halvik."])
    assert stream([[each] for each in arrivals]).f1 == 1.0
