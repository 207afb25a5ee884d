"""A desk that cannot be used, or fails on the way: a message names it and says what to do, and nothing is lost."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from benchmarks.kills.writing import write_reports

import twosource
from twosource.assembly import make_settings
from twosource.assembly.desking.desk import Desk
from twosource.cli.main import main
from twosource.errors import DeskError

SAMPLE = Path(twosource.__file__).parent / "sample"
AGENCY, OWN = (str(SAMPLE / name) for name in ("agency.txt", "own-report.html"))
WRITERS = (
    ["add", OWN, "--later"],
    ["watch", "http://127.0.0.1:9/feed", "--once", "--later", "--allow-private"],
    ["correct", "owner", "Tarn Post", "Tarn Group", "--later"],
    ["desk", "analyse"],
)
READERS = (["stories"], ["search", "ferry"], ["desk", "info"], ["desk", "check"])

Run = Callable[..., tuple[object, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*words: str | Path) -> tuple[object, str, str]:
        monkeypatch.setattr(sys, "argv", ["twosource", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        assert "a defect" not in captured.err
        return ended.value.code, captured.out, captured.err

    return run


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    path = tmp_path / "desk.sqlite"
    make_desk(path)
    return path


def make_desk(path: Path) -> None:
    with Desk(path, settings=make_settings(fast=True)) as opened:
        assert opened.add([AGENCY], analyse=False).count("added") == 1


def count_articles(path: Path) -> int:
    with Desk(path) as opened:
        assert opened.upkeep.verify() == ()
        return opened.upkeep.info().counts["articles"]


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _write_a_diary(path: Path) -> None:
    path.write_text("Dear diary", encoding="utf-8")


def _cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:50_000])


def _use_for_something_else(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE shelves (a)")


def _let_a_later_release_write(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("UPDATE meta SET value = '99' WHERE name = 'schema'")


def _make_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (_empty, "an empty file"),
        (_write_a_diary, "no desk; give another path"),
        (_cut_off, "cut off: 50,000 of"),
        (_use_for_something_else, "no desk; give another path"),
        (_let_a_later_release_write, "update twosource"),
        (_make_a_folder, "give the path of a desk"),
    ],
)
def test_what_is_no_desk_is_named_and_left_alone(
    run: Run, desk: Path, spoil: Callable[[Path], None], says: str
) -> None:
    spoil(desk)
    before = desk.read_bytes() if desk.is_file() else b""
    for words in (*READERS, *WRITERS):
        code, out, err = run(*words, "--desk", desk)
        assert (code, out) == (2, ""), words
        assert f"{desk}: " in err
        assert says in err
    assert (desk.read_bytes() if desk.is_file() else b"") == before


def test_nothing_is_put_beside_what_is_no_desk(run: Run, tmp_path: Path) -> None:
    _write_a_diary(tmp_path / "diary")
    assert run("add", AGENCY, "--later", "--desk", tmp_path / "diary")[0] == 2
    assert [each.name for each in tmp_path.iterdir()] == ["diary"]


def test_a_desk_whose_folder_is_a_file_is_named(run: Run, desk: Path) -> None:
    code, _, err = run("add", AGENCY, "--later", "--desk", desk / "desk.sqlite")
    assert code == 2
    assert "its folder is a file; give another path" in err


HOLD = """
import sys
from twosource.desk.opening import open_store
with open_store(sys.argv[1], write=True, now=lambda: 1.0):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_writer_is_told_who_writes_and_readers_go_on(run: Run, desk: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(desk)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        for words in WRITERS[:3]:
            code, _, err = run(*words, "--desk", desk)
            assert code == 2
            assert f"{desk}: another program is adding to it; wait until process {holder.pid} is done" in err
        assert [run(*words, "--desk", desk)[0] for words in READERS] == [0, 0, 0, 0]
        holder.communicate()
    assert run("add", OWN, "--later", "--desk", desk)[0] == 0
    assert count_articles(desk) == 2


FILL = """
import resource, signal, sys
import twosource.assembly.desking.adding as adding
from twosource.cli.main import main
adding.MOST_TOGETHER = 50
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, 3_000_000))
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit of the size of files")
def test_a_disk_that_fills_up_keeps_what_was_told_and_3_says_that_something_was(run: Run, tmp_path: Path) -> None:
    given, desk = tmp_path / "given", tmp_path / "desk.sqlite"
    write_reports(given, 900, 1)
    command = [sys.executable, "-c", FILL, "add", str(given), "--later", "--json", "--desk", str(desk)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert f"{desk}: the disk" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.returncode == 3
    *told, end = [json.loads(line) for line in done.stdout.splitlines()]
    assert 0 < len(told) < 900
    assert (end["did"], end["added"]) == ("end", len(told))
    assert count_articles(desk) == len(told)
    code, out, _ = run("add", given, "--later", "--desk", desk)
    assert code == 0
    assert f"{900 - len(told)} added; {len(told)} known already" in out
    assert count_articles(desk) == 900


@contextmanager
def _being_nobody() -> Iterator[None]:
    """Be somebody whom permissions bind."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="needs permissions of files")
@pytest.mark.parametrize(("file", "folder"), [(0o444, 0o777), (0o644, 0o555), (0o444, 0o555)])
def test_what_may_not_be_written_can_be_read_and_is_named(run: Run, tmp_path: Path, file: int, folder: int) -> None:
    place = Path(tempfile.mkdtemp())  # others may not enter the folders of pytest
    desk = place / "desk.sqlite"
    try:
        make_desk(desk)
        make_desk(spare := tmp_path / "spare.sqlite")
        # Nobody may be unable to read the modules that are still to be imported, and nothing goes out here.
        for words in (*READERS, *(each for each in WRITERS if each[0] != "watch"), ["watch", "--list"]):
            run(*words, "--desk", spare)
        for each in place.iterdir():
            each.chmod(0o777 if each.is_dir() else file)
        place.chmod(folder)
        with _being_nobody():
            codes = [run(*words, "--desk", desk)[0] for words in READERS]
            ended = [run(*words, "--desk", desk) for words in WRITERS]
        assert codes == [0, 0, 0, 0]
        for code, _, err in ended:
            assert code == 2
            assert f"{desk}: it " in err
            assert "look at the permissions of the file and of its folder" in err
    finally:
        place.chmod(0o777)
        shutil.rmtree(place)


def test_a_desk_that_is_deleted_under_a_reader_is_read_on_or_named(run: Run, desk: Path) -> None:
    with Desk(desk) as reader:
        assert reader.stories().total == 1
        shutil.rmtree(reader.index_folder or desk.parent)
        for part in desk.parent.glob("desk.sqlite*"):
            part.unlink()
        assert reader.stories().total == 1
    code, _, err = run("stories", "--desk", desk)
    assert code == 2
    assert f"{desk}: there is no desk; `twosource add` makes one" in err


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open cannot be deleted there")
def test_a_desk_that_is_deleted_under_its_writer_is_told_before_anything_is_acknowledged(desk: Path) -> None:
    with Desk(desk, settings=make_settings(fast=True)) as writer:
        store = writer.open(write=True)
        elsewhere = desk.rename(desk.with_name("moved.sqlite"))
        with pytest.raises(DeskError, match="moved or deleted while it was open"), store.writing():
            pass
        with pytest.raises(DeskError, match=r"desk\.sqlite: it cannot be opened; look whether it is still there"):
            writer.add([OWN], analyse=False)
        elsewhere.rename(desk)
        assert writer.add([OWN], analyse=False).count("added") == 1
    assert count_articles(desk) == 2


def test_without_the_driver_of_a_server_it_is_told_how_to_have_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pg8000", None)
    for words in (["stories"], ["add", AGENCY, "--later"]):
        code, _, err = run(*words, "--desk", "postgresql://ruta:secret@127.0.0.1/desk")
        assert code == 2
        assert 'pip install "twosource[postgresql]"' in err
        assert "secret" not in err


@pytest.mark.enable_socket
def test_a_server_that_is_not_there_is_named_without_the_password(run: Run) -> None:
    pytest.importorskip("pg8000")
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        address = f"postgresql://ruta:secret@127.0.0.1:{free.getsockname()[1]}/desk"
    for words in (["stories"], ["add", AGENCY, "--later"]):
        code, _, err = run(*words, "--desk", address)
        assert code == 2
        assert "127.0.0.1" in err
        assert "no server answers there; look whether it runs, and at the address" in err
        assert "secret" not in err


_ASKS_FOR_SSL = 8  # bytes


@contextmanager
def _refusing_server() -> Iterator[int]:
    """A server that asks for the password and refuses it, as PostgreSQL does; yields its port."""
    refused = b'SFATAL\0C28P01\0Mpassword authentication failed for user "ruta"\0\0'
    with closing(socket.create_server(("127.0.0.1", 0))) as server:

        def refuse() -> None:
            connection, _ = server.accept()
            with closing(connection):
                if len(connection.recv(4096)) == _ASKS_FOR_SSL:
                    connection.sendall(b"N")
                    connection.recv(4096)
                connection.sendall(b"R" + (8).to_bytes(4, "big") + (3).to_bytes(4, "big"))
                connection.recv(4096)
                connection.sendall(b"E" + (len(refused) + 4).to_bytes(4, "big") + refused)
                connection.recv(4096)

        answering = threading.Thread(target=refuse)
        answering.start()
        yield server.getsockname()[1]
        answering.join(10)


@pytest.mark.enable_socket
def test_a_wrong_password_is_told_and_not_shown(run: Run) -> None:
    pytest.importorskip("pg8000")
    with _refusing_server() as port:
        code, _, err = run("stories", "--desk", f"postgresql://ruta:secret@127.0.0.1:{port}/desk")
    assert code == 2
    assert "the server refuses the name or the password" in err
    assert "secret" not in err


@pytest.mark.enable_socket
def test_what_is_no_server_of_a_database_is_told(run: Run) -> None:
    pytest.importorskip("pg8000")
    with closing(socket.create_server(("127.0.0.1", 0))) as server:

        def answer() -> None:
            connection, _ = server.accept()
            with closing(connection):
                connection.recv(4096)
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n" * 9)
                connection.recv(4096)

        answering = threading.Thread(target=answer)
        answering.start()
        code, _, err = run("stories", "--desk", f"postgresql://ruta@127.0.0.1:{server.getsockname()[1]}/desk")
        answering.join(10)
    assert code == 2
    assert "127.0.0.1" in err
