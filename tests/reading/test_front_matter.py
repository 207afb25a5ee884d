from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.reading.front_matter import has_front_matter, read_front_matter


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: Ferry\n---\nText", "Ferry"),
        ('+++\ntitle = "Ferry"\n+++\nText', "Ferry"),
        ("\ufeff\n---\r\nTitle: 'Ferry: aground'\r\n---\r\nText", "Ferry: aground"),
        ("Title: Ferry\n\nURL Source: https://a.example/1\n\nMarkdown Content:\nText", "Ferry"),
    ],
)
def test_every_form_is_read_and_taken_off_the_text(text: str, title: str) -> None:
    matter = read_front_matter(text)
    assert (matter.envelope.title, matter.body) == (title, "Text")


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nText\n\n---\n",
        "---\ntitle: Ferry\nText",
        "Text\n---\ntitle: x\n---\n",
        "title: Ferry\nText",
        "---\n- a\n---\n",
    ],
)
def test_what_only_looks_like_it_stays_in_the_text(text: str) -> None:
    assert not has_front_matter(text)
    assert read_front_matter(text).body == text


def test_lists_are_read_in_both_forms() -> None:
    names = ("Jo Bloggs", "Ada Roe")
    assert read_front_matter("---\nauthor: [Jo Bloggs, 'Ada Roe']\n---\n").envelope.bylines == names
    assert read_front_matter('---\nauthor:\n  - Jo Bloggs\n  - "Ada Roe"\n---\n').envelope.bylines == names


def test_a_source_is_the_address_or_the_outlet() -> None:
    assert read_front_matter("---\nsource: https://a.example/1\n---\n").envelope.url == "https://a.example/1"
    assert read_front_matter("---\nsource: Harbour Courier\n---\n").envelope.outlet == "Harbour Courier"


def test_nothing_is_made_of_empty_values() -> None:
    envelope = read_front_matter("---\ntitle:\nauthor: null\nlang: ~\nsection: |\n---\n").envelope
    assert (envelope.title, envelope.bylines, envelope.language, envelope.section) == (None, (), None, None)


@given(st.lists(st.sampled_from(["---", "+++", "\n", "title: x", "- a", "date: y", "=", "[", "Title:", "URL Source:"])))
def test_no_text_raises(pieces: list[str]) -> None:
    text = "\n".join(pieces)
    assert text.endswith(read_front_matter(text).body)
