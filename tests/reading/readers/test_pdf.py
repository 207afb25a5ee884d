from __future__ import annotations

import io
import logging
import random
import time
import zlib
from collections.abc import Callable

import pytest
from pypdf import PdfReader, PdfWriter
from tests.reading.readers.packed import faults, read, texts
from tests.reading.readers.printed import make_pdf

from twosource.errors import DefectError
from twosource.model.article import RawArticle
from twosource.reading import ReadingSettings

LINES = ["The ferry ran aground near Port Elin on Mon-", "day, the harbor master said.", "Nobody was hurt."]
BODY = "The ferry ran aground near Port Elin on Monday,\nthe harbor master said.\nNobody was hurt."


def _only(data: bytes) -> RawArticle:
    (raw,) = read(data)
    assert isinstance(raw, RawArticle), raw
    return raw


def _paged(count: int) -> list[list[str]]:
    return [
        ["Harbour Courier    6 May 2024", *(f"On day {part * 9 + line} it sailed." for line in range(9)), f"{part}"]
        for part in range(1, count + 1)
    ]


def test_the_text_of_a_page_is_read_and_parted_words_are_whole_again() -> None:
    raw = _only(make_pdf([LINES]))
    assert (raw.given, raw.content, raw.markup, raw.notes) == ("-", BODY, "text", ())


def test_what_the_document_says_about_itself_comes_with_it() -> None:
    info = "/Title (Ferry aground) /Author (Anna Petrova) /CreationDate (D:20240506101112+02'00')"
    envelope = _only(make_pdf([LINES], info)).envelope
    assert (envelope.title, envelope.bylines) == ("Ferry aground", ("Anna Petrova",))
    (evidence,) = envelope.dates
    assert (evidence.kind, evidence.value) == ("metadata", "2024-05-06T10:11:12+02:00")
    assert evidence.text == "PDF creation date: D:20240506101112+02'00'"
    assert evidence.where == "the day the file was made, perhaps long after"


def test_the_day_a_browser_printed_a_page_is_that_of_fetching() -> None:
    envelope = _only(make_pdf([LINES], "/Producer (Skia/PDF m120) /CreationDate (D:20240506101112+02'00')")).envelope
    assert (envelope.dates, envelope.fetched) == ((), "2024-05-06T08:11:12Z")


def test_what_a_browser_prints_at_the_edges_is_left_out_and_gives_the_address() -> None:
    lines = ["5/6/24, 10:11 AM Ferry aground", *LINES, "https://courier.example/ferry 1/1"]
    raw = _only(make_pdf([lines], "/Producer (Skia/PDF m120)"))
    assert (raw.content, raw.envelope.url) == (BODY, "https://courier.example/ferry")


@pytest.mark.parametrize(
    ("created", "value"),
    [
        ("D:20240506", "2024-05-06"),
        ("D:20240506101112Z", "2024-05-06T10:11:12Z"),
        ("D:20240506101112-04'00", "2024-05-06T10:11:12-04:00"),
        ("20240506101112", "2024-05-06T10:11:12"),
        ("D:2024", "2024"),
        ("D:20241399", None),
        ("yesterday", None),
    ],
)
def test_creation_dates_are_read_in_their_own_form(created: str, value: str | None) -> None:
    dates = _only(make_pdf([LINES], f"/CreationDate ({created})")).envelope.dates
    assert [one.value for one in dates] == ([value] if value else [])


@pytest.mark.parametrize("title", ["report-final.docx", "Microsoft Word - report", "Untitled document"])
def test_the_name_of_a_file_is_no_title(title: str) -> None:
    assert _only(make_pdf([LINES], f"/Title ({title})")).envelope.title is None


def test_headers_footers_and_page_numbers_are_left_out_with_a_note() -> None:
    raw = _only(make_pdf(_paged(4)))
    assert "Harbour Courier" not in raw.content
    assert raw.content.count("\n") == 4 * 9 - 1
    assert "“Harbour Courier 6 May 2024”" in raw.notes[0]


def test_lines_that_repeat_in_the_middle_of_pages_stay() -> None:
    pages = [[*page[:5], "The same line again.", *page[5:]] for page in _paged(4)]
    assert _only(make_pdf(pages)).content.count("The same line again.") == 4


def test_pages_that_are_all_the_same_are_not_all_left_out() -> None:
    assert "The ferry." in _only(make_pdf([["The ferry."]] * 5)).content


def test_as_is_the_text_is_taken_as_it_is() -> None:
    (raw,) = read(make_pdf([LINES]), ReadingSettings(as_is=True))
    assert isinstance(raw, RawArticle)
    assert raw.markup == "as-is"


def test_a_document_without_text_may_be_a_scan() -> None:
    assert "without text, a scan perhaps" in faults(read(make_pdf([b"0 0 m 9 9 l S"])))[0]


def test_a_locked_document_is_called_locked_and_one_without_a_password_is_read() -> None:
    def lock(password: str) -> bytes:
        writer, out = PdfWriter(PdfReader(io.BytesIO(make_pdf([LINES])))), io.BytesIO()
        writer.encrypt(password, "owner", algorithm="RC4-128")
        writer.write(out)
        return out.getvalue()

    assert "locked with a password" in faults(read(lock("secret")))[0]
    assert _only(lock("")).content == BODY


def test_one_broken_page_is_named_and_the_others_are_read() -> None:
    raw = _only(make_pdf([LINES, b"BT " + b"[" * 50_000 + b" ET", ["The other page."]]))
    assert (BODY in raw.content, "The other page." in raw.content) == (True, True)
    assert "page 2 was left out" in raw.notes[0]


def test_only_so_many_pages_are_read() -> None:
    raw = _only(make_pdf([[f"Page of day {number}, the ferry."] for number in range(350)]))
    assert "only the first 300 pages were read" in raw.notes


@pytest.mark.parametrize("kept", [9, 40, 300, -1, -40, -300])
def test_a_document_that_is_cut_off_is_read_or_named(kept: int) -> None:
    items = read(make_pdf([LINES] * 3)[:kept])
    assert texts(items) or "PDF" in faults(items)[0]


def test_nothing_is_written_to_the_log(caplog: pytest.LogCaptureFixture) -> None:
    read(make_pdf([LINES])[:-60])
    assert not caplog.records
    assert logging.getLogger("pypdf").level == logging.NOTSET


def _packed(drawing: bytes) -> bytes:
    packed = zlib.compress(drawing)
    whole = make_pdf([packed])
    plain = b"<< /Length %d >>\nstream" % len(packed)
    return whole.replace(plain, b"<< /Filter /FlateDecode /Length %d >>\nstream" % len(packed))


def _forms(depth: int, calls: int) -> bytes:
    """A page that draws a form that draws a form ..., each so many times."""
    data = make_pdf([b"/X Do " * calls] * depth)
    for number in range(4, 4 + 2 * depth, 2):
        following = min(number + 2, 2 + 2 * depth)
        start = b"%d 0 obj\n<< /Length" % number
        form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>" % following
        data = data.replace(start, b"%d 0 obj\n<< %s /Length" % (number, form))
    return data.replace(b"/Font << /F1 3 0 R >>", b"/Font << /F1 3 0 R >> /XObject << /X 4 0 R >>")


HOSTILE: dict[str, Callable[[], bytes]] = {
    "long program": lambda: make_pdf([b"BT /F1 11 Tf " + b"(a) Tj " * 1_000_000 + b" ET"]),
    "many long programs": lambda: make_pdf([b"BT /F1 11 Tf " + b"(a) Tj " * 40_000 + b" ET"] * 20),
    "many lists": lambda: make_pdf([b"BT /F1 11 Tf " + b"[" + b"1 " * 100_000 + b"] TJ ET"] * 60),
    "states": lambda: make_pdf([b"q " * 60_000] * 20),
    "matrices": lambda: make_pdf([b"1 0 0 1 0 0 cm " * 20_000] * 20),
    "nested lists": lambda: make_pdf([b"[" * 1_000_000]),
    "nested dictionaries": lambda: make_pdf([b"<<" * 1_000_000]),
    "bomb": lambda: _packed(b"(a) Tj " * 20_000_000),
    "forms": lambda: _forms(30, 40),
    "a form in itself": lambda: _forms(1, 3),
    "pages of nothing": lambda: make_pdf([b""] * 3_000),
    "objects": lambda: make_pdf([LINES]).replace(b"xref", b"1 0 obj\n" * 500_000 + b"xref"),
    "numbers": lambda: make_pdf([b"BT " + b"9" * 3_000_000 + b" Td ET"]),
    "an endless text": lambda: b"%PDF-1.7\n" + b"(" * 5_000_000,
    "blanks": lambda: b"%PDF-1.7\n" + b" " * 20_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_documents_end_in_little_time(name: str) -> None:
    data = HOSTILE[name]()
    start = time.process_time()
    items = read(data)
    assert time.process_time() - start < 30
    assert len(items) == 1
    assert not isinstance(items[0], DefectError)


def test_no_flipped_bytes_are_a_crash() -> None:
    whole = make_pdf(_paged(3), "/Title (Ferry) /CreationDate (D:20240506)")
    for seed in range(150):
        chance = random.Random(seed)  # noqa: S311 - damage, no secret
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 12)):
            data[chance.randrange(8, len(data))] = chance.randrange(256)
        items = read(bytes(data[: chance.randrange(8, len(data))] if seed % 3 == 0 else data))
        assert not [item for item in items if isinstance(item, DefectError)]
