from __future__ import annotations

import time

import pytest
from tests.cleaning.pages.invented import PARAGRAPHS, make_page, read_page, tag_paragraphs

from twosource.cleaning.pages.page import NO_TREE, VAST, draft_from_page
from twosource.cleaning.pages.parsing import parse_page
from twosource.cleaning.settings import CleaningSettings

TEXT = tag_paragraphs(*PARAGRAPHS)
SECONDS = 10


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "nonsense"])
def test_xhtml_with_a_declaration_is_read_whatever_encoding_it_declares(encoding: str) -> None:
    page = make_page(TEXT).replace("<!DOCTYPE html><html", '<html xmlns="http://www.w3.org/1999/xhtml"')
    page = f'<?xml version="1.0" encoding="{encoding}"?>\n{page.replace("crane", "crâne")}'
    assert read_page(page) == [line.replace("crane", "crâne") for line in PARAGRAPHS]


def test_controls_and_half_characters_end_no_text() -> None:
    page = make_page(TEXT.replace("harbour", "har\x00bo\x0bur").replace("Tuesday", "Tues\ud800day"))
    expected = [line.replace("Tuesday", "Tues\ufffdday") for line in PARAGRAPHS]
    assert read_page(page) == expected


@pytest.mark.parametrize("tag", ["div", "font", "b"])
def test_hundreds_of_unclosed_tags_lose_no_text(tag: str) -> None:
    assert read_page(make_page(f"<{tag}>" * 600 + TEXT)) == [*PARAGRAPHS]


def test_a_page_too_deep_for_a_tree_is_read_without_one_and_says_so() -> None:
    assert parse_page("<div>" * 5000 + TEXT) is None
    draft = draft_from_page("<div>" * 5000 + TEXT, CleaningSettings())
    assert draft is not None
    assert draft.text.split("\n\n") == [*PARAGRAPHS]
    assert draft.notes == (NO_TREE,)


def test_of_a_vast_page_the_first_lines_are_read_and_it_says_so() -> None:
    draft = draft_from_page(make_page(TEXT, below="<p>a</p>" * 30_000), CleaningSettings())
    assert draft is not None
    assert draft.text.split("\n\n") == [*PARAGRAPHS]
    assert VAST in draft.notes


@pytest.mark.parametrize(
    "page",
    [
        "<p " + " ".join(f"a{number}='<>'" for number in range(50_000)) + f">{TEXT}",
        "<p " + "/".join(f"a{number}" for number in range(50_000)) + f">{TEXT}",
        f"<div class='{'related-' * 2000}'>x</div>" * 100 + TEXT,
        "<table><tr><td>" * 400 + TEXT,
        "<table><tr><td>" * 150 + TEXT,
        "<p>a" * 250_000,
    ],
    ids=["attributes", "attributes without blanks", "long classes", "deep tables", "tables", "tiny elements"],
)
def test_what_takes_parsers_or_extractions_long_is_answered_soon(page: str) -> None:
    began = time.process_time()
    draft_from_page(page, CleaningSettings())
    assert time.process_time() - began < SECONDS


def test_attributes_are_cut_from_tags_and_not_from_scripts() -> None:
    script = "<script>var a = '<p " + 'x="y" ' * 600 + "';</script>"
    tree = parse_page(make_page(TEXT, head=script))
    assert tree is not None
    assert 'x="y"' in tree.find(".//script").text
