from __future__ import annotations

import bz2
import gzip
import io
import lzma
import pickle
import tarfile
import zipfile
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.readers.crawl import make_record
from tests.reading.readers.packed import PAGE, REPORT
from tests.reading.readers.printed import make_pdf
from tests.reading.test_following import FEED_DATE, SITE, Web, _list_of

from twosource.desk.packing.zstd import compress
from twosource.errors import InputError, UnreadableError
from twosource.model.article import RawArticle
from twosource.model.declared import Declared
from twosource.model.envelope import Envelope
from twosource.reading import ReadingSettings, read_inputs, reread
from twosource.reading.parcel import Parcel, parcel_of_bytes
from twosource.reading.readers import READERS

RUSSIAN = "Паром прибыл в порт в понедельник утром, сообщил начальник порта. Никто не пострадал.\n"
MARKDOWN = "---\ntitle: Ferry aground\ndate: 2024-05-06\nauthor: Ana Mar\n---\n# Ferry\n\nThe *ferry* ran aground.\n"
PDF = make_pdf([["The ferry ran aground near Port Elin on Monday."]], "/Title (Ferry) /CreationDate (D:20240506)")
RSS = (
    "<rss><channel><title>Tarn Courier</title><item><title>Ferry</title><link>https://tarn.example/1</link>"
    f"<description><![CDATA[<p>{REPORT * 20}</p>]]></description></item></channel></rss>"
)
MHTML = (
    "Snapshot-Content-Location: https://courier.example/ferry\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; type="text/html"; boundary="--MB--"\r\n\r\n'
    f"----MB--\r\nContent-Type: text/html\r\n\r\n{PAGE}\r\n----MB----\r\n"
)


def _mail() -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Tarn Courier <a@tarn.example>", "b@post.example", "Ferry"
    message["Date"] = "Mon, 06 May 2024 10:11:12 +0200"
    message.set_content("The café at the quay closed.\n" + REPORT, charset="iso-8859-1")
    message.add_attachment(PAGE.encode(), maintype="text", subtype="html", filename="page.html")
    message.add_attachment(PDF, maintype="application", subtype="pdf", filename="report.pdf")
    message.set_boundary("==part==")
    return message.as_bytes()


def _zip(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in members.items():
            archive.writestr(name.replace("_", "."), data)
    return out.getvalue()


def _tar(**members: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name.replace("_", "."))
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def _wacz() -> bytes:
    out = io.BytesIO()
    record = make_record(1, b"<html><body><p>The ferry reached Port Elin on Monday.</p></body></html>")
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("datapackage.json", "{}")
        archive.writestr("archive/a.warc", record)
        line = '{"url": "https://harbour-courier.example/1", "title": "Ferry in"}\n'
        archive.writestr("pages/pages.jsonl", line)
    return out.getvalue()


DOCUMENTS = {
    "plain.txt": REPORT.encode(),
    "windows.txt": "The café closed — “for good”.\n".encode("cp1252"),
    "russian.txt": RUSSIAN.encode("cp1251"),
    "wide.txt": REPORT.encode("utf-16"),
    "page.html": PAGE.encode(),
    "notes.md": MARKDOWN.encode(),
    "report.pdf": PDF,
    "letter.eml": _mail(),
    "saved.mhtml": MHTML.encode(),
    "page.html.gz": gzip.compress(PAGE.encode()),
    "page.html.bz2": bz2.compress(PAGE.encode()),
    "notes.md.xz": lzma.compress(MARKDOWN.encode()),
    "page.html.zst": compress(PAGE.encode()),
    "pages.zip": _zip(a_html=PAGE.encode(), b_txt=REPORT.encode(), c_md=MARKDOWN.encode(), d_eml=_mail()),
    "pages.tar": _tar(a_html=PAGE.encode(), b_txt=REPORT.encode(), d_pdf=PDF),
    "crawl.warc": make_record(1) + make_record(2, b"<html><body><p>Caf\xe9.</p></body></html>"),
    "crawl.warc.gz": gzip.compress(make_record(1)) + gzip.compress(make_record(2)),
    "collection.wacz": _wacz(),
}
ROWS = {
    "rows.csv": f'title,text\nFerry,"{REPORT.strip()}"\n'.encode(),
    "rows.jsonl": b'{"text": "The ferry reached Port Elin on Monday."}\n',
    "feed.xml": RSS.encode(),
    "feed.json": b'{"version": "https://jsonfeed.org/version/1", "title": "T", "items": [{"id": "1",'
    b' "content_html": "<p>The ferry reached Port Elin on Monday.</p>"}]}',
}


def _read(path: Path, data: bytes, settings: ReadingSettings | None = None) -> list[RawArticle]:
    path.write_bytes(data)
    items = list(read_inputs([str(path)], settings or ReadingSettings()))
    assert not [item for item in items if isinstance(item, InputError)]
    return [item for item in items if isinstance(item, RawArticle)]


def _again(raw: RawArticle) -> RawArticle:
    assert raw.octets is not None
    return reread(raw.given, raw.octets, raw.declared)


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("as_is", [False, True])
def test_a_document_is_read_from_its_octets_as_it_was_read_first(tmp_path: Path, name: str, *, as_is: bool) -> None:
    settings = ReadingSettings(as_is=as_is)
    raws = _read(tmp_path / name, DOCUMENTS[name], settings)
    assert raws
    for raw in raws:
        again = _again(raw)
        assert again == raw
        assert (again.octets, again.declared) == (raw.octets, raw.declared)


@pytest.mark.parametrize("name", ROWS)
def test_what_is_no_document_of_its_own_has_no_octets(tmp_path: Path, name: str) -> None:
    assert {raw.octets for raw in _read(tmp_path / name, ROWS[name])} == {None}


@pytest.mark.parametrize(
    ("name", "octets"),
    [
        ("plain.txt", REPORT.encode()),
        ("page.html.gz", PAGE.encode()),
        ("pages.zip", PAGE.encode()),
        ("crawl.warc.gz", make_record(1).partition(b"\r\n\r\n")[2].partition(b"\r\n\r\n")[2].removesuffix(b"\r\n\r\n")),
        ("report.pdf", PDF),
        ("letter.eml", _mail()),
        ("saved.mhtml", MHTML.encode()),
    ],
)
def test_octets_are_the_whole_document_unpacked_and_not_decoded(tmp_path: Path, name: str, octets: bytes) -> None:
    assert _read(tmp_path / name, DOCUMENTS[name])[0].octets == octets


def test_an_attachment_has_octets_of_its_own(tmp_path: Path) -> None:
    body, page, report = _read(tmp_path / "letter.eml", _mail())
    assert body.octets == _mail()
    assert page.octets is not None
    assert page.octets.strip() == PAGE.encode()
    assert report.octets == PDF


def test_a_fetched_page_keeps_what_the_server_and_the_list_said() -> None:
    body = "<html><body><p>The café of Mr Erdő closed.</p></body></html>".encode("iso-8859-2")
    envelope = Envelope(title="Café", dates=(FEED_DATE,), url=f"{SITE}/a")
    reader = _list_of(lambda link: replace(link, envelope=envelope, asked_for=True))

    def fetch(given: str) -> Parcel:
        if given == f"{SITE}/list":
            return parcel_of_bytes(given, b"LIST\n" + f"{SITE}/a".encode())
        found = Envelope(url=given)
        return parcel_of_bytes(given, body, charset="iso-8859-2", media_type="text/html", envelope=found)

    (raw,) = read_inputs([f"{SITE}/list"], ReadingSettings(), fetch=fetch, readers=(reader, *READERS))
    assert isinstance(raw, RawArticle)
    assert raw.declared == Declared(charset="iso-8859-2", media_type="text/html", envelope=envelope)
    assert _again(raw) == raw
    assert "Erdő" in raw.content
    assert "Erdő" not in reread(raw.given, body, Declared(envelope=envelope)).content


def test_dates_of_the_document_are_not_found_twice(tmp_path: Path) -> None:
    (raw,) = _read(tmp_path / "notes.md", MARKDOWN.encode())
    assert len(_again(raw).envelope.dates) == len(raw.envelope.dates) == 1


def test_raw_articles_are_equal_by_what_they_say_and_travel_between_processes(tmp_path: Path) -> None:
    (raw,) = _read(tmp_path / "a.txt", REPORT.encode())
    (marked,) = _read(tmp_path / "a.txt", REPORT.encode())
    assert raw == marked == RawArticle(given=raw.given, content=REPORT, markup="text")
    assert hash(raw) == hash(marked)
    copy = pickle.loads(pickle.dumps(raw))  # noqa: S301 - our own
    assert (copy, copy.octets, copy.declared) == (raw, raw.octets, raw.declared)
    assert "ferry" not in repr(raw).replace(REPORT.strip(), "")


def test_a_member_of_an_archive_does_not_hold_the_archive(tmp_path: Path) -> None:
    first, *_ = _read(tmp_path / "pages.zip", DOCUMENTS["pages.zip"])
    assert len(pickle.dumps(first)) < 3 * len(PAGE) + 1000


def test_octets_that_are_no_article_are_an_error_that_names_the_input() -> None:
    with pytest.raises(UnreadableError, match=r"x\.png: is an image"):
        reread("x.png", b"\x89PNG\r\n\x1a\n" + bytes(100))
    with pytest.raises(InputError, match="holds no article that this version finds"):
        reread("feed.xml", RSS.encode())


def test_a_list_of_addresses_is_not_fetched() -> None:
    web = Web(ferry=PAGE.encode())
    with pytest.raises(UnreadableError):
        reread("list.txt", f"{SITE}/ferry\n".encode())
    assert web.asked == []


@given(octets=st.binary(max_size=300), charset=st.sampled_from([None, "utf-8", "koi8-r", "no such"]))
def test_any_octets_are_read_alike_every_time_or_refused(octets: bytes, charset: str | None) -> None:
    declared = Declared(charset=charset)
    try:
        first = reread("x", octets, declared)
    except InputError:
        return
    assert first.octets is None or _again(first) == first
