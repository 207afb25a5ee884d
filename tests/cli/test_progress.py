"""How far a long job is: shown on a terminal alone."""

from __future__ import annotations

import io
import sys

import pytest
from tests.bare import make_bare_article

from twosource.cli.progress import show_progress

MANY = tuple(make_bare_article(f"{number}.txt", "text") for number in range(30))


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_sees_how_many_are_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", _Terminal())
    assert tuple(show_progress(MANY)) == MANY
    assert "30/30" in sys.stderr.getvalue()  # type: ignore[attr-defined]


def test_a_few_need_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", _Terminal())
    assert tuple(show_progress(MANY[:3])) == MANY[:3]
    assert sys.stderr.getvalue() == ""  # type: ignore[attr-defined]


def test_a_file_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    assert tuple(show_progress(MANY)) == MANY
    assert sys.stderr.getvalue() == ""  # type: ignore[attr-defined]
