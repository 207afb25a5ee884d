from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from tests.reading.readers.lists import article, read

from twosource.model.article import RawArticle
from twosource.model.envelope import Envelope
from twosource.reading.parcel import parcel_of_bytes
from twosource.reading.readers.markdown import MARKDOWN
from twosource.reading.readers.plain import PLAIN
from twosource.reading.settings import ReadingSettings

ARTICLE = """# Ferry runs aground off Tarn Island

**TARN HARBOUR** — A ferry ran aground off [Tarn Island](https://a.example/tarn)
on Tuesday, the coast guard said.

> "We felt a scraping noise," said Ilse Maren.

- It carried 214 people.
"""


def recognises(text: str, name: str = "report.txt") -> bool:
    return MARKDOWN.recognise(parcel_of_bytes(name, text.encode()))


def test_markdown_becomes_a_page_with_its_paragraphs_quotations_and_lists() -> None:
    raw = article(read(ARTICLE, "ferry.txt")[0])
    assert raw.markup == "html"
    assert "<title>Ferry runs aground off Tarn Island</title>" in raw.content
    assert raw.content.count("<h1>") == 1
    assert "<strong>TARN HARBOUR</strong> — A ferry ran aground off <a" in raw.content
    assert "<blockquote>\n<p>&quot;We felt a scraping noise,&quot; said Ilse Maren.</p>" in raw.content
    assert "<li>It carried 214 people.</li>" in raw.content


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        "---\ntitle: Ferry\n---\nIt ran aground.",
        "## Ferry\n\nIt **ran** aground.",
        "Ferry\n=====\n\nRead [more](https://a.example/).",
        "See [this][1] and *that*.\n\n[1]: https://a.example/",
        "> Quoted\n\n```\ncode\n```\n",
    ],
)
def test_markdown_is_recognised_by_its_signs(text: str) -> None:
    assert recognises(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry ran aground.\n\nNobody was hurt.",
        "#Ferry #Tarn is what people wrote.",
        "- one\n- two\n\n2 * 3 * 4 is 24",
        "Vote [1] and [2] (see below).",
        "---\n\nThe ferry ran aground.\n\n---\n",
        "a_name_with_lines and *one sign",
        "",
    ],
)
def test_texts_with_an_odd_sign_are_no_markdown(text: str) -> None:
    assert not recognises(text)


def test_the_ending_decides_what_the_content_leaves_open() -> None:
    assert recognises("The ferry ran aground.", "pages.zip#report.MD")
    assert not recognises("The ferry ran aground.", "report.md.txt")


def test_front_matter_is_what_came_with_the_article() -> None:
    matter = (
        "---\ntitle: 'Ferry aground'\nsource: https://a.example/1\npublication: Harbour Courier\n"
        'author:\n  - "[[Jo Bloggs]]"\n  - Ada Roe\ndate: 2024-03-05T21:40:00+01:00\ntags: [coast, world]\n'
        "section: Coast\nlang: en\n---\n"
    )
    raw = article(read(f"{matter}The ferry ran aground.", "x.md")[0])
    envelope = raw.envelope
    assert "publication:" not in raw.content
    assert (envelope.title, envelope.url, envelope.outlet) == (
        "Ferry aground",
        "https://a.example/1",
        "Harbour Courier",
    )
    assert (envelope.bylines, envelope.section, envelope.language) == (("Jo Bloggs", "Ada Roe"), "Coast", "en")
    assert [(date.kind, date.text, date.value) for date in envelope.dates] == [
        ("metadata", "date: 2024-03-05T21:40:00+01:00", "2024-03-05T21:40:00+01:00")
    ]


def test_front_matter_goes_before_what_the_archive_says_and_keeps_the_rest() -> None:
    known = Envelope(url="https://archive.example/1", fetched="2024-03-06T00:00:00Z")
    envelope = article(read("---\nurl: https://a.example/1\n---\nText.", "x.md", envelope=known)[0]).envelope
    assert (envelope.url, envelope.fetched) == ("https://a.example/1", "2024-03-06T00:00:00Z")


def test_the_lines_above_a_page_that_a_service_turned_into_markdown_are_read() -> None:
    text = "Title: Ferry aground\n\nURL Source: https://a.example/1\n\nMarkdown Content:\nIt **ran** aground.\n"
    raw = article(read(text, "x.txt")[0])
    assert (raw.envelope.title, raw.envelope.url) == ("Ferry aground", "https://a.example/1")
    assert "URL Source" not in raw.content


def test_a_date_that_is_none_is_noted() -> None:
    raw = article(read("---\ndate: soon\n---\nThe ferry ran aground.", "x.md")[0])
    assert raw.envelope.dates == ()
    assert "“soon”" in raw.notes[0]


def test_as_is_leaves_it_alone() -> None:
    parcel = parcel_of_bytes("x.md", ARTICLE.encode())
    (raw,) = PLAIN.read(parcel, ReadingSettings(as_is=True), lambda _: iter(()))
    assert isinstance(raw, RawArticle)
    assert (raw.content, raw.markup) == (ARTICLE, "as-is")


def test_a_very_long_text_is_read_as_plain_text_with_a_note() -> None:
    raw = article(read("# Ferry\n\n" + "It **ran** aground. " * 30_000, "x.md")[0])
    assert raw.markup == "text"
    assert "not as Markdown" in raw.notes[0]


@pytest.mark.parametrize(
    "harm",
    ["> " * 20_000, "[" * 30_000, "![a](" * 15_000, "*a_ " * 20_000, "- " * 10_000, "---\n" * 20_000, "`" * 50_000],
)
def test_harm_takes_little_time(harm: str) -> None:
    start = time.process_time()
    assert read(harm + "x", "x.md")
    assert time.process_time() - start < 20


def test_an_open_bracket_is_looked_behind_a_few_times_and_not_a_hundred(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = 0
    skip = ParserInline.skipToken

    def count(parser: ParserInline, state: StateInline) -> None:
        nonlocal looks
        looks += 1
        skip(parser, state)

    monkeypatch.setattr(ParserInline, "skipToken", count)
    brackets = 2_000
    assert "[[[" in article(read("[" * brackets, "x.md")[0]).content
    assert brackets < looks < 30 * brackets


def test_words_in_brackets_in_brackets_are_all_there_and_quotations_may_lie_deeper() -> None:
    content = article(read("[" * 30 + "aground" + "]" * 30 + "\n\n" + "> " * 60 + "afloat", "x.md")[0]).content
    assert f"{'[' * 30}aground{']' * 30}" in content
    assert "afloat" in content


@settings(deadline=None)
@given(st.text())
def test_no_text_raises(text: str) -> None:
    for item in read(f"# {text}\n\n{text}", "x.md"):
        assert isinstance(item, RawArticle), item
