from __future__ import annotations

import time
from collections.abc import Callable
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.readers.packed import faults, names, read, texts

from twosource.errors import DefectError
from twosource.model.article import RawArticle

PLAIN = "The ferry ran aground near Port Elin on Monday, the harbor master said.\n"
PAGE = f"<html><body><h1>Ferry aground</h1><p>{PLAIN}</p></body></html>\n"
HEADS = b"From: Harbour Courier <news@courier.example>\nSubject: Ferry\nDate: Mon, 06 May 2024 10:11:12 +0200\n"


def _message(sender: str = "Harbour Courier <news@courier.example>", subject: str = "Ferry aground") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "reader@post.example", subject
    message["Date"] = "Mon, 06 May 2024 10:11:12 +0200"
    return message


def _first(data: bytes) -> RawArticle:
    raw = read(data)[0]
    assert isinstance(raw, RawArticle)
    return raw


def test_a_newsletter_is_an_article_with_its_sender_subject_and_date() -> None:
    message = _message(subject="Ferry aground — “all safe”")
    message.set_content(PLAIN)
    raw = _first(message.as_bytes())
    assert (raw.given, raw.content, raw.markup) == ("-", PLAIN, "text")
    assert (raw.envelope.title, raw.envelope.outlet) == ("Ferry aground — “all safe”", "Harbour Courier")
    assert [one.value for one in raw.envelope.dates] == ["2024-05-06T10:11:12+02:00"]


def test_the_page_goes_before_the_plain_text_that_says_the_same() -> None:
    message = _message()
    message.set_content(PLAIN)
    message.add_alternative(PAGE, subtype="html")
    assert (_first(message.as_bytes()).content, _first(message.as_bytes()).markup) == (PAGE, "html")


@pytest.mark.parametrize(
    "frame",
    ["<html><body><img src=x></body></html>", f"<html><style>{PLAIN}</style><body><p>Read on</p></body></html>"],
)
def test_the_plain_text_goes_before_a_page_that_is_only_a_frame(frame: str) -> None:
    message = _message()
    message.set_content(PLAIN)
    message.add_alternative(frame, subtype="html")
    assert _first(message.as_bytes()).content == PLAIN


def test_each_part_is_read_in_the_encoding_it_declares() -> None:
    message = _message()
    message.set_content("Паром сел на мель.\n", charset="koi8-r")
    assert _first(message.as_bytes()).content == "Паром сел на мель.\n"


@pytest.mark.parametrize("coding", ["7bit", "quoted-printable", "base64"])
def test_transfer_encodings_are_undone(coding: str) -> None:
    message = _message()
    message.set_content(PLAIN, cte=coding)
    assert _first(message.as_bytes()).content == PLAIN


@pytest.mark.parametrize(
    ("sender", "outlet", "bylines"),
    [
        ("Harbour Courier <news@courier.example>", "Harbour Courier", ()),
        ("Harbour Courier | Morning <news@mailer.example>", "Harbour Courier", ()),
        ("Anna Petrova <anna.petrova@courier.example>", "courier.example", ("Anna Petrova",)),
        ("Anna Petrova at Harbour Courier <hello@mailer.example>", "Harbour Courier", ("Anna Petrova",)),
        ("Courier <courier@courier.example>", "Courier", ()),
        ("news@courier.example", "courier.example", ()),
        ("nobody", None, ()),
        ("", None, ()),
    ],
)
def test_the_sender_is_an_outlet_or_a_person(sender: str, outlet: str | None, bylines: tuple[str, ...]) -> None:
    data = b"MIME-Version: 1.0\nSubject: Ferry\nFrom: " + sender.encode() + b"\n\n" + PLAIN.encode()
    envelope = _first(data).envelope
    assert (envelope.outlet, envelope.bylines) == (outlet, bylines)


@pytest.mark.parametrize("sender", [b"(" * 1_500, b"H:" * 1_500, b"Harbour Courier <" + b"(" * 1_500])
def test_a_sender_that_nobody_can_have_written_is_none(sender: bytes) -> None:
    _, *heads = HEADS.splitlines(keepends=True)
    raw = _first(b"".join(heads) + b"Message-ID: <1@courier.example>\nFrom: " + sender + b"\n\n" + PLAIN.encode())
    assert (raw.content, raw.envelope.outlet) == (PLAIN, None)


def test_attached_texts_and_pages_are_read_and_others_named() -> None:
    message = _message()
    message.set_content(PLAIN)
    message.add_attachment(PAGE, subtype="html", filename="../press#1.html")
    message.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="ferry.png")
    message.add_attachment("Other text, on Tuesday.\n", filename="note.txt")
    message.add_attachment("Third text.\n", filename="note.txt")
    items = read(message.as_bytes())
    assert names(items) == ["-", "-#press_1.html", "-#note.txt", "-#3 note.txt"]
    assert _first(message.as_bytes()).notes == ("attached and left out: ferry.png",)
    assert texts(items)[1:] == [PAGE, "Other text, on Tuesday.\n", "Third text.\n"]


def test_more_texts_in_one_message_are_noted() -> None:
    parts = b"".join(b"--b\nContent-Type: text/plain\n\n%s\n" % text for text in (PLAIN.encode(), b"Unsubscribe."))
    raw = _first(HEADS + b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n' + parts + b"--b--\n")
    assert raw.content.strip() == PLAIN.strip()
    assert raw.notes == ("only the longest text of the message is read; left out: 1 more",)


def test_a_forwarded_message_is_a_message_of_its_own() -> None:
    inner = _message("Port Elin Post <news@post.example>", "Inner")
    inner.set_content("Inner text of the day.\n")
    message = _message()
    message.set_content(PLAIN)
    message.add_attachment(inner)
    items = read(message.as_bytes())
    assert names(items) == ["-", "-#part 1"]
    assert isinstance(items[1], RawArticle)
    assert (items[1].content, items[1].envelope.outlet) == ("Inner text of the day.\n", "Port Elin Post")


def test_a_message_without_text_is_called_so() -> None:
    message = _message()
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="ferry.png")
    assert "without any text" in faults(read(message.as_bytes()))[0]


@pytest.mark.parametrize(
    "text",
    [
        "Date: 2025-04-16\nFrom: our staff\n\nThe ferry ran aground.\n",
        "Subject: the ferry\nThe ferry ran aground.\n",
        "To: all\nNo: none\nThe ferry ran aground.\n",
    ],
)
def test_a_text_with_a_date_line_is_a_text(text: str) -> None:
    raw = _first(text.encode())
    assert (raw.content, raw.envelope.outlet) == (text, None)


def test_the_line_of_a_mailbox_before_the_message_is_passed_over() -> None:
    assert (
        _first(b"From news@courier.example Mon May  6 10:11:12 2024\n" + HEADS + b"\n" + PLAIN.encode()).content
        == PLAIN
    )


@pytest.mark.parametrize("date", [b"yesterday", b"Mon, 99 May 2024 99:99:99 +9999", b"\xff\xfe", b"=?utf-8?b?////?="])
def test_a_broken_date_is_no_date(date: bytes) -> None:
    assert (
        _first(b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\nDate: " + date + b"\n\nText.\n").envelope.dates == ()
    )


@pytest.mark.parametrize("charset", ["no-such-code", "utf-16", "\x00", "base64", "'"])
def test_a_useless_encoding_harms_nothing(charset: str) -> None:
    data = HEADS + f'MIME-Version: 1.0\nContent-Type: text/plain; charset="{charset}"\n\n'.encode() + PLAIN.encode()
    assert texts(read(data))


def _nested(depth: int, kind: bytes = b"mixed") -> bytes:
    opening = b"".join(b'Content-Type: multipart/%s; boundary="b%d"\n\n--b%d\n' % (kind, n, n) for n in range(depth))
    return HEADS + b"MIME-Version: 1.0\n" + opening + b"Content-Type: text/plain\n\n" + PLAIN.encode()


HOSTILE: dict[str, Callable[[], bytes]] = {
    "10,000 parts in each other": lambda: _nested(10_000),
    "10,000 messages in each other": lambda: (HEADS + b"Content-Type: message/rfc822\n\n") * 10_000 + PLAIN.encode(),
    "100,000 parts": lambda: _nested(1) + b"--b0\nContent-Type: text/plain\n\nx\n" * 100_000,
    "2,000,000 lines of a head": lambda: HEADS + b"A: b\n" * 2_000_000,
    "parameters": lambda: HEADS + b"Content-Type: text/plain; " + b"a=b; " * 2_000_000 + b"\n\nx",
    "folded parameters": lambda: HEADS + b"Content-Type: text/plain;\n" + b" a*0=b;\n" * 100_000 + b"\nx",
    "parameters of a part": lambda: _nested(1) + b"--b0\nContent-Disposition: x; " + b"a=b; " * 1_000_000 + b"\n\nx",
    "encoded words": lambda: HEADS.replace(b"Ferry", b"=?utf-8?q?a?= " * 1_000_000) + b"\n" + PLAIN.encode(),
    "too large": lambda: HEADS + b"\n" + b"x" * 40_000_100,
    "tags": lambda: HEADS + b"Content-Type: text/html\n\n" + b"<p>" * 5_000_000,
    "opened only": lambda: HEADS + b"Content-Type: text/html\n\n" + b"<" * 10_000_000,
    "comments": lambda: HEADS + b"Content-Type: text/html\n\n" + b"<!--" * 1_000_000,
    "styles": lambda: HEADS + b"Content-Type: text/html\n\n" + b"<style>" * 1_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_mail_ends_in_little_time(name: str) -> None:
    data = HOSTILE[name]()
    start = time.process_time()
    items = read(data)
    assert time.process_time() - start < 10
    assert items
    assert not [item for item in items if isinstance(item, DefectError)]


@given(st.binary(max_size=300), st.integers(min_value=0, max_value=300))
def test_no_bytes_raise(noise: bytes, place: int) -> None:
    message = _message()
    message.set_content(PLAIN)
    message.add_alternative(PAGE, subtype="html")
    data = message.as_bytes()
    items = read(data[:place] + noise + data[place:])
    assert not [item for item in items if isinstance(item, DefectError)]


def test_a_message_that_was_cut_off_is_called_so() -> None:
    whole = HEADS + b"Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\n" + PLAIN.encode()
    assert "is cut off" in _first(whole).notes[0]
    assert _first(whole + b"--B--\n").notes == ()
