from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.reading.lists.roots import read_root


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("\ufeff <?xml version='1.0'?><!-- <a> --><rdf:RDF x='y'>", "rdf"),
        ("<!DOCTYPE rss [<!ENTITY a '>'>]>\n<RSS>", "rss"),
        ("<!doctype html><html>", "html"),
        ("<?xml-stylesheet href='x'?><feed/>", "feed"),
        ("text <rss>", None),
        ("<!-- <rss>", None),
        ("<!DOCTYPE rss [", None),
        ("<1>", None),
        ("", None),
    ],
)
def test_the_first_element_is_the_root(text: str, root: str | None) -> None:
    assert read_root(text) == root


@given(st.lists(st.sampled_from(["<", ">", "!--", "-->", "<?", "?>", "<!DOCTYPE", "[", "]>", "rss", " "])))
def test_no_text_raises(pieces: list[str]) -> None:
    root = read_root("".join(pieces))
    assert root is None or "rss" in root
