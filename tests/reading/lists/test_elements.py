from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.reading.lists.elements import open_hidden, read_characters, read_elements, read_prefixes

NAMES = ["title", "link", "dc:creator"]


def elements(text: str, head: str = "") -> list[tuple[str, str]]:
    return [(element.name, element.text) for element in read_elements(open_hidden(text), NAMES, read_prefixes(head))]


def test_elements_are_read_in_order_and_none_inside_another() -> None:
    assert elements("<title>a</title><x><link>b</link></x><title>c<link>d</link></title>") == [
        ("title", "a"),
        ("link", "b"),
        ("title", "c<link>d</link>"),
    ]


def test_names_go_by_their_namespace_and_not_by_its_prefix() -> None:
    head = '<rss xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:a="http://www.w3.org/2005/Atom">'
    assert elements("<d:creator>Jo</d:creator><a:title>t</a:title><m:title>no</m:title>", head) == [
        ("dc:creator", "Jo"),
        ("title", "t"),
    ]


def test_the_usual_prefix_needs_no_declaration_and_no_case() -> None:
    assert elements("<dc:Creator>Jo</dc:Creator><TITLE >x</TITLE >") == [("dc:creator", "Jo"), ("title", "x")]


def test_attributes_are_read_in_every_form() -> None:
    (element,) = read_elements("""<link HREF="a&amp;b" x='"' y=z />""", NAMES, {})
    assert element.attributes == {"href": "a&b", "x": '"', "y": "z"}


def test_an_element_without_an_end_ends_where_the_next_begins() -> None:
    assert elements("<title>a <b>c <link>d</link> e<title>f") == [("title", "a <b>c"), ("link", "d"), ("title", "f")]


def test_hidden_text_is_opened_and_remarks_are_dropped() -> None:
    text = "<title>a <![CDATA[<b> &amp; </title>]]> c<!-- no --></title>"
    assert elements(text) == [("title", "a <b> &amp; </title> c")]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("&lt;&#65;&#x42;&nbsp;&amp;amp;", "<AB\u00a0&amp;"),
        ("&foo; & &amp AT&T &;", "&foo; & &amp AT&T &;"),
        ("&#55357;&#56832;&#xd83d;", "😀\ufffd"),
        ("&#9999999;&#0;", "\ufffd\ufffd"),
    ],
)
def test_references_are_resolved_once(written: str, text: str) -> None:
    assert read_characters(written) == text


@given(st.text())
def test_no_text_raises(text: str) -> None:
    list(read_elements(open_hidden(f"<title {text}>{text}<link>{text}"), NAMES, read_prefixes(text)))
    read_characters(text)
