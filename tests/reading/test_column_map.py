from __future__ import annotations

import pytest

from twosource.errors import SettingsError
from twosource.reading import ReadingSettings
from twosource.reading.column_map import holds_text, list_names, look_up, recognise_columns, refuse_columns

PROGRAMS = {
    "news-please": (
        ("authors date_download date_modify date_publish description filename image_url language localpath maintext "
        "source_domain title title_page title_rss url"),
        {"text": "maintext", "title": "title", "url": "url", "outlet": "source_domain", "bylines": "authors",
         "date": "date_publish", "language": "language", "fetched": "date_download"},
    ),
    "CC-News": (
        "title text domain date description url image_url",
        {"text": "text", "title": "title", "url": "url", "outlet": "domain", "date": "date"},
    ),
    "CC-News, later": (
        ("requested_url responded_url plain_text published_date title tags categories author sitename image_url "
        "language language_score publisher warc_path crawl_date"),
        {"text": "plain_text", "url": "responded_url", "outlet": "publisher", "bylines": "author",
         "date": "published_date", "section": "categories", "fetched": "crawl_date"},
    ),
    "newspaper4k": (
        ("url source_url title top_image images text html authors publish_date summary meta_lang meta_site_name "
        "canonical_link"),
        {"text": "text", "html": "html", "url": "url", "bylines": "authors", "date": "publish_date",
         "outlet": "meta_site_name", "language": "meta_lang"},
    ),
    "fundus": (
        "title body plaintext publishing_date authors publisher topics free_access lang",
        {"text": "plaintext", "date": "publishing_date", "outlet": "publisher", "bylines": "authors",
         "language": "lang"},
    ),
    "trafilatura": (
        ("title author hostname date fingerprint id license comments raw_text text language image pagetype filedate "
        "source source-hostname excerpt categories tags"),
        {"text": "text", "url": "source", "outlet": "source-hostname", "bylines": "author", "date": "date",
         "section": "categories", "fetched": "filedate"},
    ),
    "a hand": (
        "Headline Content Link Published Byline Publisher Section",
        {"text": "Content", "title": "Headline", "url": "Link", "date": "Published", "bylines": "Byline",
         "outlet": "Publisher", "section": "Section"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("program", PROGRAMS)
def test_the_columns_of_known_programs_are_told_by_their_names(program: str) -> None:
    names, expected = PROGRAMS[program]
    columns = recognise_columns(names.split())
    assert {field: getattr(columns, field)[0] for field in expected} == expected


def test_what_the_user_chose_goes_before_any_name() -> None:
    columns = recognise_columns(["text", "body", "date"], [("text", "body"), ("section", "anything")])
    assert (columns.text, columns.date, columns.section) == (("body",), ("date",), ("anything",))


def test_the_order_of_columns_changes_nothing() -> None:
    names = ["text", "maintext", "title", "headline", "url", "link"]
    assert recognise_columns(names) == recognise_columns(names[::-1])


def test_values_inside_of_others_are_named_with_a_dot() -> None:
    values = {"title": {"rendered": "A"}, "content": {"rendered": "B"}, "a.b": 1}
    assert list(list_names(values)) == ["title", "title.rendered", "content", "content.rendered", "a.b"]
    assert recognise_columns(list_names(values)).text == ("content.rendered", "content")
    assert look_up(values, "content.rendered") == "B"
    assert look_up(values, "a.b") == 1
    assert look_up(values, "content.rendered.x") is None


def test_columns_without_text_are_listed_in_the_message() -> None:
    assert not holds_text(recognise_columns(["colour", "weight"]))
    message = str(refuse_columns("rows.csv", ["colour", "weight"]))
    assert message.startswith("rows.csv: no column is known to hold the text of an article (colour, weight)")
    assert "--columns text=NAME" in message


def test_a_table_of_a_thousand_columns_makes_no_message_of_a_thousand_names() -> None:
    assert len(str(refuse_columns("rows.csv", [f"column {number}" for number in range(1000)]))) < 1000


@pytest.mark.parametrize("chosen", [("txt", "body"), ("text", "")])
def test_a_field_that_there_is_not_is_refused_with_those_that_there_are(chosen: tuple[str, str]) -> None:
    with pytest.raises(SettingsError, match="the fields are text, html, title"):
        ReadingSettings(columns=(chosen,))
