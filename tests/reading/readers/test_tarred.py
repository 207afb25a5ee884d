from __future__ import annotations

import gzip
import io
import tarfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.readers.crawl import make_record
from tests.reading.readers.packed import PAGE, REPORT, faults, names, read, texts

from twosource.reading import ReadingSettings

LONG = "very-long-folder/" * 20 + "report.txt"


def _tar(members: dict[str, bytes | str], form: int = tarfile.PAX_FORMAT) -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w", format=form) as archive:
        for path, content in members.items():
            packed = content.encode() if isinstance(content, str) else content
            info = tarfile.TarInfo(path)
            info.size = len(packed)
            archive.addfile(info, io.BytesIO(packed))
    return data.getvalue()


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_files_are_named_by_their_path_and_read_by_their_content(form: int) -> None:
    items = read(gzip.compress(_tar({"monday/a.txt": PAGE, "b.html": REPORT * 100, "c.warc": make_record(1)}, form)))
    assert names(items) == ["-#monday/a.txt", "-#b.html", "-#c.warc#1"]
    assert texts(items)[:2] == [PAGE, REPORT * 100]


@pytest.mark.parametrize("form", [tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_long_and_foreign_names_are_had_in_full(form: int) -> None:
    items = read(_tar({LONG: REPORT, "Fährhafen/Лодка.txt": REPORT, "b.txt": REPORT}, form))
    assert names(items) == [f"-#{LONG}", "-#Fährhafen/Лодка.txt", "-#b.txt"]


def test_a_page_at_the_beginning_does_not_make_the_archive_a_page() -> None:
    assert texts(read(_tar({"a.html": PAGE, "b.html": PAGE}))) == [PAGE, PAGE]


def test_folders_links_hidden_files_and_what_is_no_text_are_passed_over() -> None:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        for path, kind in (("news", tarfile.DIRTYPE), ("news/link.txt", tarfile.SYMTYPE)):
            info = tarfile.TarInfo(path)
            info.type = kind
            archive.addfile(info)
    items = read(data.getvalue()[:1024] + _tar({"._a.txt": "x", "a.png": "x", "empty.txt": "", "./b.txt": REPORT}))
    assert (names(items), faults(items)) == (["-#./b.txt"], [])


def test_an_archive_without_articles_says_what_is_in_it() -> None:
    assert faults(read(_tar({"a.png": "x"}))) == ["-: is a tar archive without an article in it (1 × image)"]


def test_a_path_that_leads_outside_is_refused() -> None:
    items = read(_tar({"../a.txt": REPORT, "b.txt": REPORT}))
    assert "leads out of the archive" in faults(items)[0]
    assert names(items) == ["-#b.txt"]


def test_an_archive_that_is_cut_off_says_so_once() -> None:
    items = read(_tar({"a.txt": REPORT, "b.txt": REPORT * 100})[:4000])
    assert texts(items)[0] == REPORT
    (fault,) = faults(items)
    assert fault.startswith("-#b.txt: is cut off")


def test_a_damaged_header_is_named() -> None:
    data = bytearray(_tar({"a.txt": REPORT, "b.txt": REPORT}, tarfile.USTAR_FORMAT))
    data[1024] ^= 1
    items = read(bytes(data))
    assert names(items) == ["-#a.txt"]
    assert "where a member should begin there is none" in faults(items)[0]


def test_an_archive_with_too_many_members_is_refused() -> None:
    items = read(_tar({f"{number}.txt": REPORT for number in range(20)}), ReadingSettings(max_members=10))
    assert len(names(items)) == 10
    assert "more than 10 members" in faults(items)[0]


@given(st.integers(0, 100_000), st.integers(1, 255), st.booleans())
def test_no_damage_raises(place: int, flip: int, cut: bool) -> None:  # noqa: FBT001 - hypothesis hands them in by place
    data = bytearray(_tar({LONG: REPORT, "c.html": PAGE, "d.warc": make_record(1)}))
    data[place % len(data)] ^= flip
    items = read(bytes(data[: place % len(data) + 1] if cut else data))
    assert items
    assert all("failed on it" not in fault for fault in faults(items))
