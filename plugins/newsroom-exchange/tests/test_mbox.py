from __future__ import annotations

from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from newsroom_exchange.mbox import READER, recognise
from twosource.errors import InputError, UnreadableError
from twosource.model.article import RawArticle
from twosource.reading import ReadingSettings, list_readers, read_inputs
from twosource.reading.parcel import parcel_of_bytes
from twosource.reading.plug_ins import GROUP

MBOX = EntryPoint(name="mbox", value="newsroom_exchange.mbox:READER", group=GROUP)
HEAD = "From: Ines Okoro <ines@port.example>\r\nTo: desk@courier.example\r\nSubject: {}\r\nMIME-Version: 1.0\r\n\r\n"
FIRST = "The ferry Halma Star ran aground off Port Veyra on Sunday evening.\r\n"
SECOND = ">From the pier, 58 passengers were seen, Okoro said.\r\nFrom Monday 8:30 on to June 2029 no ferry sails.\r\n"
MAILBOX = (
    f"From ines@port.example Sun Mar  4 21:30:00 2029\r\n{HEAD.format('Ferry aground')}{FIRST}\r\n"
    f"From - Mon Mar  5 08:00:00 2029\r\n{HEAD.format('Passengers')}{SECOND}\r\n"
    f"From 18@xxx Mon Mar 05 09:00:00 +0000 2029\r\n{HEAD.format('Owner')}Brask Lines denied that.\r\n"
)


def read(path: Path, settings: ReadingSettings | None = None) -> list[RawArticle | InputError]:
    return [*read_inputs([str(path)], settings or ReadingSettings(), readers=list_readers([MBOX]))]


def test_each_message_is_an_article_with_its_own_place(tmp_path: Path) -> None:
    box = tmp_path / "agency.mbox"
    box.write_bytes(MAILBOX.encode())
    items = read(box)
    articles = [one for one in items if isinstance(one, RawArticle)]
    assert [one.given for one in articles] == [f"{box}#1", f"{box}#2", f"{box}#3"]
    assert [one.envelope.title for one in articles] == ["Ferry aground", "Passengers", "Owner"]
    assert "Halma Star ran aground" in articles[0].content


def test_lines_that_begin_with_from_part_no_message_and_lose_their_mark(tmp_path: Path) -> None:
    box = tmp_path / "agency.mbox"
    box.write_bytes(MAILBOX.encode())
    second = read(box)[1]
    assert isinstance(second, RawArticle)
    assert "From the pier, 58 passengers" in second.content
    assert ">From" not in second.content
    assert "From Monday 8:30 on to June 2029 no ferry sails." in second.content


def test_a_message_that_is_too_large_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    box = tmp_path / "agency.mbox"
    box.write_bytes(MAILBOX.replace(FIRST, FIRST * 100).encode())
    items = read(box, ReadingSettings(max_bytes=1_000))
    assert isinstance(items[0], UnreadableError)
    assert "agency.mbox#1: is larger than 1,000 bytes" in str(items[0])
    assert [type(one) for one in items[1:]] == [RawArticle, RawArticle]


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"From Monday on, at 8:30 in 2029, the ferry runs again.\n\nThe port said so.\n",
        b"From: Ines Okoro <ines@port.example>\nSubject: Ferry\n\nText",
        bytes(range(256)),
    ],
)
def test_what_is_no_mailbox_is_left_to_others(head: bytes) -> None:
    assert not recognise(parcel_of_bytes("a", head))


def test_the_reader_holds_others_so_that_messages_are_read_as_messages() -> None:
    assert READER.holds_others
