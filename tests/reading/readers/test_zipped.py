from __future__ import annotations

import gzip
import io
import json
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.readers.crawl import make_page, make_record
from tests.reading.readers.packed import PAGE, REPORT, OneWay, faults, names, read, texts

from twosource.model.article import RawArticle
from twosource.reading import ReadingSettings, read_inputs


def _zip(members: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for path, content in members.items():
            archive.writestr(path, content)
    return data.getvalue()


def test_members_are_named_by_their_path_and_read_by_their_content() -> None:
    items = read(_zip({"monday/a.txt": PAGE, "b.html": REPORT}))
    assert names(items) == ["-#monday/a.txt", "-#b.html"]
    assert [item.markup for item in items if isinstance(item, RawArticle)] == ["html", "text"]


def test_an_archive_on_disk_is_read_as_one_on_a_pipe(tmp_path: Path) -> None:
    path = tmp_path / "pages.zip"
    path.write_bytes(_zip({"a.txt": REPORT}))
    (item,) = read_inputs([str(path)], ReadingSettings())
    assert (item.given, texts([item])) == (f"{path}#a.txt", [REPORT])


def test_folders_hidden_files_and_what_is_no_text_are_passed_over() -> None:
    members = {
        "news/": "",
        "__MACOSX/news/._a.txt": "\x00\x05\x16",
        "news/.DS_Store": "x",
        "Thumbs.db": "x",
        "logo.png": "x",
        "style.css": "x",
        "empty.txt": "",
        "./Ferry.html": PAGE,
        "./Ferry_files/advert.html": PAGE,
    }
    items = read(_zip(members))
    assert (names(items), faults(items)) == (["-#./Ferry.html"], [])


def test_an_archive_without_articles_says_what_is_in_it() -> None:
    (fault,) = faults(read(_zip({"a.png": "x", "b.png": "x", "c/": ""})))
    assert fault == "-: is a ZIP archive without an article in it (2 × image, 1 × folder)"
    assert "(no members)" in faults(read(_zip({})))[0]


def test_members_of_the_same_name_are_told_apart() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("a.txt", REPORT)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.txt", "Second.\n")
    items = read(data.getvalue())
    assert names(items) == ["-#a.txt", "-#a.txt (2)"]
    assert texts(items) == [REPORT, "Second.\n"]


@pytest.mark.parametrize(
    ("members", "name"),
    [
        ({"[Content_Types].xml": "x", "word/document.xml": "x"}, "a Word document"),
        ({"[Content_Types].xml": "x", "xl/workbook.xml": "x"}, "an Excel workbook"),
        ({"[Content_Types].xml": "x", "ppt/presentation.xml": "x"}, "a PowerPoint presentation"),
        ({"[Content_Types].xml": "x"}, "an Office document"),
        ({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "x"}, "an OpenDocument text"),
        ({"mimetype": "application/epub+zip", "chapter.xhtml": PAGE}, "an e-book (EPUB)"),
        ({"Index/Document.iwa": "x"}, "a document of Pages"),
        ({"META-INF/MANIFEST.MF": "x", "a.class": "x"}, "a program"),
    ],
)
def test_a_document_is_called_by_its_name(members: dict[str, bytes | str], name: str) -> None:
    (fault,) = faults(read(_zip(members)))
    assert fault.startswith(f"-: is {name}")


@pytest.mark.parametrize("path", ["../a.txt", "x/../../a.txt", "/etc/a.txt", "C:\\a.txt", "..\\a.txt"])
def test_a_path_that_leads_outside_is_refused(path: str) -> None:
    items = read(_zip({path: REPORT, "b.txt": REPORT}))
    assert "leads out of the archive" in faults(items)[0]
    assert names(items) == ["-#b.txt"]


def test_a_path_without_end_is_refused() -> None:
    assert "a path of 5,000 characters" in faults(read(_zip({"a/" * 2500: REPORT, "a" * 5000: REPORT})))[0]


def test_an_encrypted_member_is_named_and_the_rest_is_read() -> None:
    data = bytearray(_zip({"a.txt": REPORT, "b.txt": REPORT}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    items = read(bytes(data))
    assert "-#a.txt: is encrypted" in faults(items)[0]
    assert names(items) == ["-#b.txt"]


@pytest.mark.parametrize(("method", "name"), [(9, "Deflate64"), (93, "Zstandard"), (77, "another way")])
def test_an_unknown_way_to_pack_is_named(method: int, name: str) -> None:
    data = bytearray(_zip({"a.txt": REPORT, "b.txt": REPORT}))
    for signature, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        struct.pack_into("<H", data, data.index(signature) + offset, method)
    items = read(bytes(data))
    assert f"is packed by {name} (method {method})" in faults(items)[0]
    assert names(items) == ["-#b.txt"]


def test_a_damaged_member_is_named_and_the_rest_is_read() -> None:
    data = bytearray(_zip({"a.txt": REPORT, "b.txt": REPORT}, zipfile.ZIP_STORED))
    data[data.index(b"ferry")] ^= 1
    items = read(bytes(data))
    assert "-#a.txt: is damaged (Bad CRC-32" in faults(items)[0]
    assert "-#b.txt" in names(items)


def test_archives_in_archives_go_on_with_their_names() -> None:
    inner = _zip({"b.warc.gz": gzip.compress(make_record(1)), "c.txt.gz": gzip.compress(REPORT.encode())})
    items = read(_zip({"inner.zip": inner}))
    assert names(items) == ["-#inner.zip#b.warc.gz#1", "-#inner.zip#c.txt.gz"]


def test_an_archive_too_large_for_a_copy_is_refused_on_a_pipe() -> None:
    data = _zip({"a.txt": REPORT * 100}, zipfile.ZIP_STORED)
    assert "more than 1,000 bytes" in faults(read(data, ReadingSettings(max_spooled_bytes=1000)))[0]


def test_of_an_archive_with_too_many_members_the_first_are_read() -> None:
    data = _zip({f"{number}.txt": REPORT for number in range(2000)})
    items = read(data, ReadingSettings(max_members=300))
    assert "lists more than 300 members" in faults(items)[0]
    assert len(names(items)) == 300


def test_members_that_overlap_are_charged_each_time() -> None:
    """The "better zip bomb": one packed stream that many entries of the list point to."""
    data = _zip({"a.txt": "word " * 200_000})
    start = data.index(b"PK\x01\x02")
    entry, end = data[start : data.index(b"PK\x05\x06")], data[data.index(b"PK\x05\x06") :]
    many = 500
    end = end[:8] + struct.pack("<HHI", many, many, len(entry) * many) + end[16:]
    settings = ReadingSettings(max_unpacked_bytes=5_000_000, max_ratio=10)
    items = read(data[:start] + entry * many + end, settings)
    assert len(names(items)) < 10
    assert "made to do harm" in " ".join(faults(items))
    assert "those behind it are not read" in faults(items)[-1]


def test_an_archive_that_holds_itself_ends() -> None:
    data = _zip({"a.txt": REPORT})
    for _ in range(20):
        data = _zip({"r.zip": data})
    assert "lies in more than 4 containers" in faults(read(data))[0]


def _collection(pages: str) -> bytes:
    return _zip(
        {
            "datapackage.json": "{}",
            "indexes/index.cdxj": "com,example)/ 2024 {}",
            "archive/data.warc.gz": gzip.compress(make_record(1)) + gzip.compress(make_record(2)),
            "pages/pages.jsonl": pages,
        },
        zipfile.ZIP_STORED,
    )


def test_a_collection_of_web_archives_is_read_with_its_titles() -> None:
    listed = json.dumps({"url": "https://harbour-courier.example/2", "title": "Second ferry"})
    items = read(_collection(f'{{"format": "json-pages-1.0"}}\n{listed}\nno json\n[1]\n{{"url": 5, "title": "x"}}\n'))
    assert names(items) == ["-#archive/data.warc.gz#1", "-#archive/data.warc.gz#2"]
    assert texts(items) == [make_page(1).decode(), make_page(2).decode()]
    titles = [item.envelope.title for item in items if isinstance(item, RawArticle)]
    assert titles == [None, "Second ferry"]


def _cut(data: bytes, marker: bytes) -> bytes:
    return data[: data.index(marker)]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_members_are_found_without_the_list_at_the_end(method: int) -> None:
    items = read(_cut(_zip({"a.txt": REPORT, "b.png": "x", "c/d.txt": PAGE}, method), b"PK\x01\x02"))
    assert "is a damaged ZIP archive" in faults(items)[0]
    assert names(items) == ["-#a.txt", "-#c/d.txt"]
    assert texts(items) == [REPORT, PAGE]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_the_member_that_is_cut_off_is_named(method: int) -> None:
    data = _zip({"a.txt": REPORT, "b.txt": "The ferry came in on Monday, said the harbor master, " + REPORT}, method)
    items = read(data[: data.index(b"PK\x01\x02") - 10])
    assert texts(items)[0] == REPORT
    assert "-#b.txt: is cut off" in faults(items)[-1]


def test_members_written_to_a_pipe_are_found_without_the_list() -> None:
    data = OneWay()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", REPORT)
        archive.writestr("b.txt", PAGE)
    assert texts(read(_cut(data.getvalue(), b"PK\x01\x02"))) == [REPORT, PAGE]


def test_a_document_that_is_cut_off_is_still_called_by_its_name() -> None:
    data = _zip({"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"})
    assert "a Word document" in faults(read(_cut(data, b"PK\x01\x02")))[-1]


@given(st.integers(0, 100_000), st.integers(1, 255), st.booleans())
def test_no_damage_raises(place: int, flip: int, cut: bool) -> None:  # noqa: FBT001 - hypothesis hands them in by place
    data = bytearray(_zip({"a/b.txt": REPORT, "c.html": PAGE, "d.warc": make_record(1)}))
    data[place % len(data)] ^= flip
    items = read(bytes(data[: place % len(data) + 1] if cut else data))
    assert items
    assert all("failed on it" not in fault for fault in faults(items))
