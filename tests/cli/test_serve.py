"""``twosource serve``: where it listens, who it opens to, how it ends."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from twosource.cli.main import main
from twosource.cli.serve import VARIABLE, _make_limits
from twosource.errors import SettingsError

PATIENCE = 60.0
COMMAND = [sys.executable, "-c", "from twosource.cli.main import main; main()", "serve"]
CHOSEN = {"host": "127.0.0.1", "names": (), "no_fetch": False, "fast": True}


@contextmanager
def _serve(*options: str, **environment: str) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """Yield a server that was started, and the lines that it printed until it said how to stop it."""
    process = subprocess.Popen(
        [*COMMAND, "--port", "0", "--fast", *options],
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    lines: list[str] = []
    try:
        for line in process.stdout:
            lines.append(line)
            if "Ctrl-C" in line:
                break
        yield process, lines
    finally:
        process.kill()
        process.wait(PATIENCE)
        process.stdout.close()


def _ask(lines: list[str], path: str = "/", **headers: str) -> tuple[int, str]:
    found = re.search(r":(\d+)/", lines[0])
    assert found is not None, lines
    connection = http.client.HTTPConnection("127.0.0.1", int(found[1]), timeout=PATIENCE)
    try:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


@pytest.mark.enable_socket
def test_a_new_desk_is_served_until_ctrl_c(tmp_path: Path) -> None:
    where = tmp_path / "new.sqlite"
    with _serve("--desk", str(where)) as (process, lines):
        assert lines[0].startswith(f"{where} is served at http://127.0.0.1:")
        assert _ask(lines)[0] == 200
        assert _ask(lines, Host="evil.example")[0] == 421
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
        assert process.stdout is not None
        rest = process.stdout.read()
    assert "stopped" in rest
    assert "Traceback" not in rest


@pytest.mark.enable_socket
def test_other_machines_need_the_token_that_is_printed(tmp_path: Path) -> None:
    with _serve("--desk", str(tmp_path / "new.sqlite"), "--host", "0.0.0.0", **{VARIABLE: ""}) as (_, lines):  # noqa: S104
        token = lines[1].rpartition(" ")[2].strip()
        assert len(token) >= 32
        assert _ask(lines, "/api/stories")[0] == 401
        assert _ask(lines, "/api/stories", Authorization=f"Bearer {token}")[0] == 200


def test_a_token_that_could_be_guessed_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(VARIABLE, "secret")
    monkeypatch.setattr(sys, "argv", ["twosource", "serve", "--host", "0.0.0.0"])  # noqa: S104
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "at least 16" in capsys.readouterr().err


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", "LOCALHOST"])
def test_on_this_machine_nobody_needs_a_token(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    limits, made = _make_limits({**CHOSEN, "host": host})
    assert (limits.token, limits.elsewhere, limits.hosts, made) == (None, False, (), None)


@pytest.mark.parametrize("chosen", [{"host": "192.168.1.4"}, {"host": "::"}, {"names": ("news.example",)}])
def test_everything_else_needs_one(chosen: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    limits, made = _make_limits({**CHOSEN, **chosen})
    assert limits.elsewhere
    assert limits.token == made
    assert made is not None
    assert made != _make_limits({**CHOSEN, **chosen})[1]


def test_a_token_that_was_set_is_asked_for_on_this_machine_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "a token that is long enough")
    limits, made = _make_limits(CHOSEN)
    assert (limits.token, made) == ("a token that is long enough", None)
    monkeypatch.setenv(VARIABLE, "short")
    with pytest.raises(SettingsError):
        _make_limits(CHOSEN)


def test_help_is_fast() -> None:
    code = "import sys; from twosource.cli import serve; print(*[name for name in sys.modules if name in {heavy!r}])"
    heavy = ["starlette", "uvicorn", "jinja2", "sqlalchemy", "numpy"]
    loaded = subprocess.run(
        [sys.executable, "-c", code.replace("{heavy!r}", repr(heavy))], capture_output=True, text=True, check=True
    )
    assert loaded.stdout.split() == []
