import sqlite3
from contextlib import closing
from pathlib import Path

from benchmarks.kills.writing import write_reports
from benchmarks.readers.asking import read_for
from benchmarks.readers.measuring import add, measure_readers


def test_no_answer_is_wrong_while_somebody_writes(tmp_path: Path) -> None:
    alone, beside = measure_readers(tmp_path, before=4, added=4, seconds=0.1, readers=2)
    assert alone.faults + beside.faults == []
    assert all(seen.seconds for seen in beside.seen)


def test_a_count_that_does_not_fit_is_seen(tmp_path: Path) -> None:
    write_reports(tmp_path / "reports", 2, 1)
    desk = tmp_path / "desk.sqlite"
    add(desk, [tmp_path / "reports"])
    with closing(sqlite3.connect(desk, isolation_level=None)) as raw:
        raw.execute("UPDATE stories SET articles = articles + 1")
    assert any("counts 3 articles, and has 2" in fault for fault in read_for(desk, 1.0).faults)
