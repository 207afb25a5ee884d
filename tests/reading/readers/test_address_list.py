from __future__ import annotations

import pytest
from tests.reading.readers.lists import fault, link, read

from twosource.reading.parcel import HEAD, parcel_of_bytes
from twosource.reading.readers.address_list import ADDRESS_LIST

LIST = "\ufeff# to read\r\n\r\nhttps://a.example/1\r\n  http://b.example/2?x=y#z \r\n"


def test_each_line_names_an_article_that_was_asked_for() -> None:
    links = [link(item) for item in read(LIST, "urls.txt")]
    assert [(item.given, item.url, item.asked_for) for item in links] == [
        ("urls.txt#3", "https://a.example/1", True),
        ("urls.txt#4", "http://b.example/2?x=y#z", True),
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-16-le"])
def test_lists_of_other_programs_are_read(encoding: str) -> None:
    assert len(read(LIST.removeprefix("\ufeff").encode(encoding), "urls.txt")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing\n",
        "https://a.example/1 is where it stood",
        "Read https://a.example/1",
        "ftp://a.example/1",
        "https://",
        "One report stood at\nhttps://a.example/1\nand another at\nhttps://a.example/2",
    ],
)
def test_other_texts_are_no_lists(text: str) -> None:
    assert not ADDRESS_LIST.recognise(parcel_of_bytes("urls.txt", text.encode()))


def test_a_bad_line_far_down_is_named_and_the_others_go_on() -> None:
    good = "https://a.example/1\n" * (HEAD // 10)
    items = read(f"{good}not one\n{'x' * 600_000}\nhttps://a.example/2", "urls.txt")
    bad = [fault(item) for item in items[HEAD // 10 : -1]]
    assert [error.given for error in bad] == [f"urls.txt#{HEAD // 10 + 1}", f"urls.txt#{HEAD // 10 + 2}"]
    assert "“not one” is no web address" in bad[0].what
    assert link(items[-1]).url == "https://a.example/2"


def test_a_slip_of_the_pen_and_remarks_leave_a_list_a_list() -> None:
    text = "# mine\nhttps://a.example/1\nnot one\nhttps://a.example/2 # second\nhttps://a.example/3#part\n"
    first, bad, *others = read(text, "urls.txt")
    assert [link(item).url for item in (first, *others)] == [
        "https://a.example/1",
        "https://a.example/2",
        "https://a.example/3#part",
    ]
    assert str(fault(bad)) == "urls.txt#3: “not one” is no web address; give one http(s) address a line"
