"""Files that were sent lie in one file without a name."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest

from twosource.web.asked.upload import Upload
from twosource.web.jobs.drawer import Drawer


def _pack() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "words " * 1000)
    return stream.getvalue()


def test_files_come_out_as_they_went_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    packed = _pack()
    drawer = Drawer([Upload(name="a", content=b"abc"), Upload(name="b", content=b""), Upload(name="c", content=packed)])
    assert os.listdir(tmp_path) == []  # noqa: PTH208 - the folder holds nothing, by any name
    opened = dict(drawer.open_all())
    assert opened["c"].read() == packed
    assert opened["a"].read() == b"abc"
    assert opened["b"].read() == b""
    opened["c"].seek(0)
    assert zipfile.ZipFile(opened["c"]).read("a.txt").startswith(b"words")
    opened["a"].seek(-2, io.SEEK_END)
    assert opened["a"].read(1) == b"b"
    with pytest.raises(ValueError, match="before the beginning"):
        opened["a"].seek(-9, io.SEEK_END)
    drawer.close()


def test_files_that_there_is_no_room_for_are_refused_before_they_are_read() -> None:
    program = """
import resource, signal
from twosource.web.asked.upload import Upload
from twosource.web.jobs.drawer import Drawer
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    Drawer([Upload(name="a", content=b"x" * 2000)])
except OSError as error:
    print(error.errno)
"""
    told = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=True)
    assert (told.stdout.strip(), told.stderr) == (str(errno.EFBIG), "")
