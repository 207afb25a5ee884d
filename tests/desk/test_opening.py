"""A desk is opened, or a message says why not and what to do."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from tests.desk.clock import Clock
from tests.desk.reports import fill, make_article, make_filed

from twosource.desk.filing.lookup import count_articles
from twosource.desk.keeping import check_store
from twosource.desk.migrations.running import APPLICATION
from twosource.desk.opening import open_store, show_place
from twosource.desk.schema import META, VERSION
from twosource.desk.store import Store
from twosource.errors import DeskError


def make_desk(where: str | Path, clock: Clock, articles: int = 3) -> None:
    with open_store(where, write=True, now=clock) as store:
        fill(store, [make_filed(key, make_article(key)) for key in range(1, articles + 1)])


def test_what_was_written_is_there_when_it_is_opened_again(where: str, clock: Clock) -> None:
    make_desk(where, clock)
    with open_store(where, write=False, now=clock) as store, store.reading() as connection:
        assert count_articles(connection) == 3


def test_a_second_writer_is_told_who_writes(where: str, clock: Clock) -> None:
    with (
        open_store(where, write=True, now=clock),
        pytest.raises(DeskError, match=r"is adding to it; wait until (process [0-9]+|that) is done"),
    ):
        open_store(where, write=True, now=clock)
    open_store(where, write=True, now=clock).close()


def test_a_desk_that_is_not_there_is_not_made_for_a_reader(where: str, clock: Clock) -> None:
    with pytest.raises(DeskError, match="there is no desk"):
        open_store(where, write=False, now=clock)
    assert not Path(where).exists()


def test_a_reader_cannot_write(where: str, clock: Clock) -> None:
    make_desk(where, clock)
    with open_store(where, write=False, now=clock) as store:
        with pytest.raises(DeskError, match="for reading only"), store.writing():
            pass
        with pytest.raises(DeskError, match="cannot be written"), store.reading() as connection:
            connection.execute(META.delete())


def test_nothing_of_a_transaction_that_fails_is_kept(store: Store) -> None:
    def fail() -> None:
        with store.writing() as connection:
            connection.execute(META.insert(), {"name": "a", "value": "b"})
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    with store.reading() as connection:
        assert "a" not in connection.execute(META.select()).scalars().all()


def test_a_reader_sees_one_moment_while_others_write(store: Store) -> None:
    fill(store, [make_filed(1, make_article(1))])
    with store.reading() as connection:
        assert count_articles(connection) == 1
        fill(store, [make_filed(2, make_article(2))])
        assert count_articles(connection) == 1
    with store.reading() as connection:
        assert count_articles(connection) == 2


def test_eight_readers_see_whole_batches_while_a_writer_writes(where: str, clock: Clock) -> None:
    make_desk(where, clock, 4)
    seen: list[int] = []
    done = threading.Event()

    def read() -> None:
        with open_store(where, write=False, now=clock) as store:
            while not done.is_set():
                with store.reading() as connection:
                    seen.append(count_articles(connection))

    readers = [threading.Thread(target=read) for _ in range(8)]
    for reader in readers:
        reader.start()
    with open_store(where, write=True, now=clock) as store:
        for batch in range(1, 6):
            fill(store, [make_filed(key, make_article(key)) for key in range(4 * batch + 1, 4 * batch + 5)])
    done.set()
    for reader in readers:
        reader.join()
    assert seen
    assert {count % 4 for count in seen} == {0}


def test_every_time_is_later_than_those_before_even_when_the_clock_goes_back(where: str, clock: Clock) -> None:
    told = []
    for step in (0.0, 60.0, -86_400.0, 30.0):
        clock.seconds += step
        with open_store(where, write=True, now=clock) as store, store.writing() as connection:
            told.append(store.now_text(connection))
    assert told == sorted(told)
    assert len(set(told)) == 4


def test_a_desk_of_a_later_release_is_left_alone(where: str, clock: Clock) -> None:
    make_desk(where, clock)
    with open_store(where, write=True, now=clock) as store, store.writing() as connection:
        connection.execute(META.update().where(META.c.name == "schema").values(value=str(VERSION + 1)))
    for write in (False, True):
        with pytest.raises(DeskError, match=r"later twosource.*update twosource"):
            open_store(where, write=write, now=clock)


def test_a_database_of_something_else_is_left_alone(server: Callable[[], str], path: Path, clock: Clock) -> None:
    import pg8000.native  # noqa: PLC0415 - only where there is a server

    address = server()
    socket = address.partition("unix_sock=")[2]
    with pg8000.native.Connection("postgres", unix_sock=socket, database="postgres") as connection:
        connection.run("CREATE TABLE articles (a INTEGER)")
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE articles (a)")
    for where in (address, path):
        with pytest.raises(DeskError, match="tables of something else"):
            open_store(where, write=True, now=clock)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "empty file"),
        (b"Dear diary", "is no desk"),
        (b"SQLite format 3\0" + b"\0" * 200, r"cannot|no desk|damaged"),
    ],
)
def test_a_file_that_is_no_desk_is_left_alone(path: Path, clock: Clock, content: bytes, message: str) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    for write in (False, True):
        with pytest.raises(DeskError, match=message):
            open_store(path, write=write, now=clock)
    assert path.read_bytes() == content


def test_a_folder_is_no_desk(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(DeskError, match="no file"):
        open_store(tmp_path, write=True, now=clock)


def test_a_file_that_is_cut_off_is_told_with_its_sizes(path: Path, clock: Clock) -> None:
    make_desk(path, clock)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DeskError, match=f"cut off: .* of {len(whole):,} bytes"):
        open_store(path, write=False, now=clock)


def test_a_path_with_signs_that_addresses_are_made_of_is_a_path(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "100% of? #desks & more.desk"
    make_desk(path, clock)
    assert path.exists()


def test_other_programs_see_what_it_is(path: Path, clock: Clock) -> None:
    make_desk(path, clock)
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION,)
        assert raw.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_password_is_never_shown() -> None:
    assert show_place("postgresql://me:secret@host/desk") == "postgresql+pg8000://me:***@host/desk"


@pytest.mark.parametrize("rest", ["me:secret@host:port/desk", "me@host/desk?password=secret", ":secret@host/desk"])
def test_a_password_is_not_shown_where_the_address_cannot_be_used(rest: str) -> None:
    with pytest.raises(DeskError) as told:
        show_place(f"postgresql://{rest}")
    assert "secret" not in str(told.value)


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ("postgresql://", "names no user"),
        ("postgresql://me@host", "no database"),
        ("postgresql://me@host:port/desk", "is no address"),
    ],
)
def test_an_address_that_leads_nowhere_is_told(where: str, message: str, clock: Clock) -> None:
    with pytest.raises(DeskError, match=message):
        open_store(where, write=False, now=clock)


FILL = """
import resource, signal, sys
from tests.desk.clock import Clock
from tests.desk.reports import fill, make_article, make_filed
from twosource.desk.opening import open_store
from twosource.errors import DeskError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (6_000_000, 6_000_000))
with open_store(sys.argv[1], write=True, now=Clock()) as store:
    key = 10
    try:
        while True:
            fill(store, [make_filed(key + n, make_article(key + n, text=f"{key + n} " * 2_000)) for n in range(50)])
            key += 50
            print(key, flush=True)
    except DeskError as error:
        print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit of the size of files")
def test_a_full_disk_is_told_and_all_that_was_acknowledged_is_there(path: Path, clock: Clock) -> None:
    make_desk(path, clock)
    done = subprocess.run([sys.executable, "-c", FILL, path], capture_output=True, text=True, check=True, timeout=120)
    *acknowledged, message = done.stdout.splitlines()
    assert "nothing of this step was kept" in message
    with open_store(path, write=True, now=clock) as store:
        with store.reading() as connection:
            assert count_articles(connection) == 3 + int(acknowledged[-1]) - 10
        fill(store, [make_filed(9, make_article(9))])
        assert [*check_store(store)] == []


KILL = """
import os, sys
from tests.desk.clock import Clock
from tests.desk.reports import AT, fill, make_article, make_filed
from twosource.desk.filing.articles import file_articles
from twosource.desk.opening import open_store
with open_store(sys.argv[1], write=True, now=Clock()) as store:
    fill(store, [make_filed(1, make_article(1))])
    with store.writing() as connection:
        file_articles(connection, [make_filed(2, make_article(2))], AT)
        os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_a_writer_that_is_killed_leaves_what_it_acknowledged_and_nothing_else(where: str, clock: Clock) -> None:
    killed = subprocess.run([sys.executable, "-c", KILL, where], check=False, timeout=120)
    assert killed.returncode == -9
    with open_store(where, write=True, now=clock) as store:
        with store.reading() as connection:
            assert count_articles(connection) == 1
        assert [*check_store(store)] == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody else")
def test_who_may_not_write_may_read_and_is_told_so(clock: Clock) -> None:
    with tempfile.TemporaryDirectory() as folder:  # others may not enter the folders of pytest
        path = Path(folder) / "test.desk"
        make_desk(path, clock)
        Path(folder).chmod(0o755)
        os.seteuid(65534)
        try:
            with open_store(path, write=False, now=clock) as store, store.reading() as connection:
                assert count_articles(connection) == 3
            with pytest.raises(DeskError, match="permissions"):
                open_store(path, write=True, now=clock)
        finally:
            os.seteuid(0)
