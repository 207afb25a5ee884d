"""Search on a file and on a server."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.desk.searching.desks import add_findings, file_texts, find, list_found, write_article

from twosource.desk.store import Store
from twosource.model.filters import Filters

FOUND = [
    ("ferry", [1, 2]),
    ("FERRIES", [1, 2]),
    ("ferry harbour", [1]),
    ("ferry OR train", [1, 2, 3]),
    ("ferry -harbour", [2]),
    ("ferry NOT harbour", [2]),
    ("-ferry", [3, 4, 5]),
    ('"the ferry sank"', [1]),
    ("“the ferry sank”", [1]),
    ('"sank the ferry"', [2]),
    ('"ferry the"', []),
    ('-"the ferry sank" ferry', [2]),
    ('"ferries"', []),
    ("cafe", [3]),
    ("CAFÉ", [3]),
    ("cafe\u0301", [3]),
    ("strasse", [3]),
    ("self-defence", [3]),
    ("3.5", [3]),
    ("5.3", []),
    ("地震", [4]),
    ("震地", []),
    ("서울", [4]),
    ("مدرسة", [4]),
    ("שלום", [4]),
    ("🚢", [5]),
    ("🚢 OR 🚀", [5]),
    ("nowhere", []),
    ("", [1, 2, 3, 4, 5]),
    ("!!! ...", [1, 2, 3, 4, 5]),
]  # fmt: skip


@pytest.fixture
def texts(store: Store) -> Store:
    file_texts(
        store,
        [
            "Word came that the ferry sank in the harbour.",
            "Storms sank the ferry at night.",
            "The train to Café Straße was late by 3.5 hours; it was self-defence.",
            "東京で地震があった 서울은 مَدْرَسَة שָׁלוֹם",
            "A 🚢 was seen.",
        ],
    )
    return store


def test_what_is_typed_finds_what_it_says(texts: Store) -> None:
    assert [(query, sorted(list_found(texts, query))) for query, _ in FOUND] == FOUND


def test_the_newest_come_first_and_those_without_a_day_last(store: Store) -> None:
    days = ["2030-02-01", None, "2030-02-03", "2030-02", "2029", "2030-02-03"]
    file_texts(store, [write_article(n, f"Ferry number {n}", day) for n, day in enumerate(days, 1)])
    assert list_found(store, "ferry") == [6, 3, 1, 4, 5, 2]


def test_many_are_paged_through_without_gaps(store: Store) -> None:
    days = [f"20{year:02}-{month:02}-{day:02}" for year in (28, 30) for month in (1, 12) for day in range(1, 29)]
    articles = [write_article(n, f"Ferry number {n}", days[n % len(days)]) for n in range(1, 331)]
    file_texts(store, [*articles, write_article(331, "Ferry on no day", None)])
    expected = sorted(range(1, 331), key=lambda n: (days[n % len(days)], n), reverse=True)
    pages = [find(store, "ferry", limit=50, offset=offset) for offset in range(0, 400, 50)]
    numbers = [int(hit.given.rpartition("/")[2]) for page in pages for hit in page.items]
    assert numbers == [*expected, 331]
    assert {(page.total, page.exact) for page in pages} == {(331, True)}


def test_a_phrase_that_many_have_is_counted_as_far_as_told(store: Store) -> None:
    file_texts(store, [f"The ferry {'sank' if n % 2 else 'ran'} again, {n} times" for n in range(600)])
    some = find(store, '"ferry sank"', limit=5)
    assert (len(some.items), some.exact) == (5, False)
    assert 5 < some.total < 300
    every = find(store, '"ferry sank"', limit=400)
    assert (len(every.items), every.total, every.exact) == (300, 300, True)


def test_what_is_not_read_to_the_end_is_told(store: Store) -> None:
    file_texts(store, ["The ferries sank.", *[f"The ferry sank, ferry {n}" for n in range(300)]])
    little = find(store, '"ferries"', limit=5)
    assert (little.items, little.total, little.exact) == ((), 0, False)
    assert "the newest 100 articles that may have it were read" in little.notes[0]
    more = find(store, '"ferries"', limit=70)
    assert (len(more.items), more.total, more.exact, more.notes) == (1, 1, True, ())


def test_a_hit_shows_the_words_at_their_exact_places(store: Store) -> None:
    text = f"{'Nothing of note. ' * 40}Then the ferry, a ferry of old, met the storm. {'And so on. ' * 40}"
    file_texts(store, [write_article(1, text, title="Storms and ferries")])
    hit = find(store, "storm ferry").items[0]
    assert hit.snippet.text == text[hit.snippet.span.start : hit.snippet.span.end]
    assert [text[span.start : span.end] for span in hit.snippet.words] == ["ferry", "ferry", "storm"]
    assert [hit.title[span.start : span.end] for span in hit.title_words if hit.title] == ["Storms", "ferries"]
    assert len(hit.snippet.text) <= 240
    assert text[hit.snippet.span.start - 1].isspace()


def test_a_hit_tells_its_story_and_outlet(store: Store) -> None:
    file_texts(store, [write_article(1, "The ferry sank.", title="Sunk", outlet="Sorel Gazette")])
    hit = find(store, "ferry").items[0]
    assert (hit.outlet, hit.title, hit.day, hit.story_title) == ("Sorel Gazette", "Sunk", "2030-02-01", "Sunk")
    assert hit.story


def test_a_hit_names_the_statements_that_hold_most_of_the_words(store: Store) -> None:
    text = "The ferry sank. The ferry was old. Ines Okoro said the storm sank it."
    file_texts(store, [text])
    places = [(0, 15), (16, 34), (35, 69)]
    add_findings(
        store,
        [{"name": "Ines Okoro"}],
        [{"article": 1, "start": a, "end": b, "source": 1 if a == 35 else None} for a, b in places],
        [
            {"story": 1, "support": "single article", "statements": [0]},
            {"story": 1, "support": "one source", "independence": "established", "statements": [0]},
        ],
    )
    (best,) = find(store, "ferry sank").items[0].statements
    assert (best.text, best.source, best.finding, best.support) == ("The ferry sank.", None, "f2", "one source")
    both = find(store, "sank").items[0].statements
    assert [(each.text[:5], each.source, each.support) for each in both] == [
        ("The f", None, "one source"),
        ("Ines ", "Ines Okoro", None),
    ]


def test_words_that_are_too_many_are_named(store: Store) -> None:
    file_texts(store, [" ".join(f"word{n}" for n in range(40))])
    page = find(store, " ".join(f"word{n}" for n in range(40)))
    assert page.total == 1
    assert "'word32'" in page.notes[0]


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.text(st.characters() | st.sampled_from("\"'-()*:^&|!<>\\+,. \0%_"), max_size=40))
def test_nothing_that_is_typed_raises(texts: Store, query: str) -> None:
    find(texts, query)
    find(texts, f'{query} "ferry {query}', Filters(outlets=(query,), sources=(query,), languages=(query,)))
