from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.errors import UnreadableError
from twosource.model.article import RawArticle, text_hash
from twosource.model.envelope import Envelope
from twosource.model.published import DateEvidence
from twosource.reading import ReadingSettings
from twosource.reading.rows.row import Row, read_row
from twosource.reading.rows.row_stream import read_rows

ROW = {
    "maintext": "The ferry ran aground.\nNobody was hurt.",
    "title": "Ferry  runs\naground",
    "url": "https://www.harbour-courier.example/ferry",
    "source_domain": "www.harbour-courier.example",
    "authors": ["Anna Petrova", "Jo Lindqvist"],
    "date_publish": "2024-05-06 10:11:12",
    "date_download": "2024-05-07T10:00:00+02:00",
    "language": "en-GB",
    "categories": "Shipping;Coast",
}


def _read(values: dict[str, object], *, as_is: bool = False, columns: tuple[tuple[str, str], ...] = ()) -> RawArticle:
    return read_row(Row(given="rows.jsonl#1", values=values), ReadingSettings(as_is=as_is, columns=columns))


def _fault(values: dict[str, object]) -> str:
    with pytest.raises(UnreadableError) as caught:
        _read(values)
    return caught.value.what


def test_a_row_becomes_its_text_and_an_envelope_with_all_that_came_with_it() -> None:
    raw = _read(ROW)
    assert (raw.given, raw.content, raw.markup, raw.notes) == ("rows.jsonl#1", ROW["maintext"], "text", ())
    assert raw.envelope == Envelope(
        url="https://www.harbour-courier.example/ferry",
        title="Ferry runs aground",
        outlet="harbour-courier.example",
        bylines=("Anna Petrova", "Jo Lindqvist"),
        section="Shipping",
        language="en",
        dates=(
            DateEvidence(kind="metadata", text="column date_publish: 2024-05-06 10:11:12", value="2024-05-06T10:11:12"),
        ),
        fetched="2024-05-07T08:00:00Z",
    )


def test_the_day_of_fetching_is_never_the_date() -> None:
    assert _read({"text": "A.", "date_download": "2024-05-07"}).envelope.dates == ()


def test_a_page_goes_before_the_text_that_was_taken_out_of_it() -> None:
    page = "<html><body><p>The ferry ran aground.</p></body></html>"
    raw = _read({"text": "The ferry.", "html": page})
    assert (raw.content, raw.markup) == (page, "html")
    assert _read({"text": "The ferry.", "html": None}).content == "The ferry."


def test_as_is_the_text_stays_as_it_is() -> None:
    raw = _read({"text": " The ferry.\r\n", "html": "<html><p>x</p></html>"}, as_is=True)
    assert (raw.content, raw.markup) == (" The ferry.\r\n", "as-is")


def test_markup_in_a_column_of_text_is_seen() -> None:
    assert _read({"content": "<p>One</p><p>Two</p><p>Three</p>"}).markup == "html"
    assert _read({"content": "Prices < 3 and > 2."}).markup == "text"


def test_the_body_of_fundus_becomes_paragraphs() -> None:
    sections = [
        {"headline": ["On the coast"], "paragraphs": ["One.", "Two."]},
        {"headline": [], "paragraphs": ["Three."]},
    ]
    body = {"summary": ["In short."], "sections": sections}
    assert _read({"body": body}).content == "In short.\n\nOn the coast\n\nOne.\n\nTwo.\n\nThree."


def test_a_list_of_paragraphs_is_a_text() -> None:
    assert _read({"text": ["One.", "", "Two."]}).content == "One.\n\nTwo."


@pytest.mark.parametrize("empty", [None, "", "  \n", "null", "NaN", float("nan"), [], {}])
def test_an_empty_text_is_called_empty(empty: object) -> None:
    assert "has no text (column text is empty)" in _fault({"text": empty, "title": "A"})


@pytest.mark.parametrize("value", [12, True, 1e9, {"x": 1}, [1, 2]])
def test_what_is_no_text_is_named_with_its_kind(value: object) -> None:
    assert type(value).__name__ in _fault({"text": value})


def test_an_empty_column_gives_way_to_the_next_one() -> None:
    assert _read({"maintext": "", "text": "The ferry."}).content == "The ferry."


def test_columns_that_nobody_knows_are_listed() -> None:
    assert "(colour, weight)" in _fault({"colour": "red", "weight": 2})


def test_a_chosen_text_that_a_row_lacks_is_named_with_the_columns_it_has() -> None:
    with pytest.raises(UnreadableError, match="has no column corps; its columns are text, title"):
        _read({"text": "A.", "title": "B"}, columns=(("text", "corps"),))


def test_a_chosen_column_that_a_row_lacks_is_noted() -> None:
    raw = _read({"body": "The ferry."}, columns=(("text", "body"), ("date", "publishd")))
    assert raw.notes == ("there is no column publishd in this row",)


def test_nonsense_for_a_date_is_noted_and_the_next_column_asked() -> None:
    raw = _read({"text": "A.", "date_publish": "last week", "date": "2024-05-06"})
    assert [one.value for one in raw.envelope.dates] == ["2024-05-06"]
    assert raw.notes == ("column date_publish holds “last week”, which is no date that can be read",)


@pytest.mark.parametrize("value", [10**30, float("nan"), float("inf"), "\ud800", [2024], {"$date": 1}, True])
def test_no_date_is_no_crash(value: object) -> None:
    assert _read({"text": "A.", "date": value}).envelope.dates == ()


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("By Anna Petrova", ("Anna Petrova",)),
        ("Anna Petrova; Jo Lindqvist", ("Anna Petrova", "Jo Lindqvist")),
        ("['Anna Petrova', \"Jo O'Lin\"]", ("Anna Petrova", "Jo O'Lin")),
        ([{"name": "Anna Petrova"}, None, 3, "Anna Petrova"], ("Anna Petrova",)),
        ("", ()),
        (7, ()),
    ],
)
def test_authors_come_in_many_shapes(written: object, names: tuple[str, ...]) -> None:
    assert _read({"text": "A.", "authors": written}).envelope.bylines == names


def test_source_is_an_outlet_or_an_address_whichever_it_looks_like() -> None:
    assert _read({"text": "A.", "source": "Harbour Courier"}).envelope.outlet == "Harbour Courier"
    assert _read({"text": "A.", "source": {"id": None, "name": "Harbour Courier"}}).envelope.outlet == "Harbour Courier"
    envelope = _read({"text": "A.", "source": "https://courier.example/ferry"}).envelope
    assert (envelope.url, envelope.outlet) == ("https://courier.example/ferry", None)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "/ferry", "https://a b.example/", 7, "x" * 5000]
)
def test_only_addresses_of_the_web_are_addresses(url: object) -> None:
    assert _read({"text": "A.", "url": url}).envelope.url is None


def test_a_text_over_the_limit_is_refused() -> None:
    with pytest.raises(UnreadableError, match="too many for one article"):
        read_row(Row(given="x", values={"text": "A. " * 100}), ReadingSettings(max_bytes=100))


OWN = {
    "id": "1f",
    "from": "ferry.html",
    "outlet": "Harbour Courier",
    "title": "Ferry\u00a0aground",
    "bylines": ["Anna Petrova"],
    "language": "en",
    "published": {
        "value": "2024-05-06",
        "evidence": [
            {"kind": "page-line", "text": "Published 6 May 2024", "value": "2024-05-06"},
            {"kind": "text", "text": "in 2022", "value": "2022"},
            {"kind": "rumour", "text": "x", "value": "2020"},
            "nonsense",
        ],
    },
    "text": " The ferry <b>ran</b> aground.\n\n\u202e👩\u200d🚒 ",
    "junk": [],
    "credits": [],
}
OWN["sha256"] = text_hash(str(OWN["text"]))


def test_what_twosource_wrote_is_taken_as_it_is() -> None:
    raw = _read(OWN)
    assert (raw.content, raw.markup, raw.notes) == (OWN["text"], "as-is", ())
    assert (raw.envelope.outlet, raw.envelope.title) == ("Harbour Courier", "Ferry\u00a0aground")
    assert raw.envelope.bylines == ("Anna Petrova",)


def test_what_the_text_said_of_the_date_is_left_for_the_text_to_say_again() -> None:
    assert [one.kind for one in _read(OWN).envelope.dates] == ["page-line"]


def test_a_text_changed_since_it_was_written_is_noted() -> None:
    assert "sha256" in _read({**OWN, "text": "Other."}).notes[0]


@pytest.mark.parametrize("change", [{"published": 3}, {"bylines": "x"}, {"published": {"evidence": 5}}, {"title": []}])
def test_fields_of_another_kind_are_passed_over(change: dict[str, object]) -> None:
    assert _read({**OWN, **change}).content == OWN["text"]


NESTED = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
NAMES = st.sampled_from(sorted({*ROW, *OWN, "text", "html", "body", "date", "source", "content"}))


@given(st.dictionaries(NAMES, NESTED | st.text()))
def test_every_row_is_an_article_or_a_named_reason(values: dict[str, object]) -> None:
    (item,) = read_rows("rows.jsonl", [Row(given="rows.jsonl#1", values=values)], ReadingSettings())
    assert item.given == "rows.jsonl#1"
    assert isinstance(item, RawArticle | UnreadableError)
