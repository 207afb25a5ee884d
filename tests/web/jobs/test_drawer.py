"""Files that were sent lie in one file without a name."""

from __future__ import annotations

import io
import os
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
