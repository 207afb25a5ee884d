from __future__ import annotations

from tests.cleaning.samples import PAGE, clean_content

from twosource.cleaning import CleaningSettings, clean
from twosource.cleaning.dates.page_dates import find_page_dates
from twosource.cleaning.dates.places import UNMARKED
from twosource.cleaning.metadata.head import read_head
from twosource.cleaning.metadata.particulars import read_particulars
from twosource.cleaning.pages.page_lines import read_page_text
from twosource.model.article import RawArticle
from twosource.model.published import DateEvidence

STATED = '<meta property="article:published_time" content="2023-05-14T06:30:00+02:00">'


def _evidence(page: str, address: str | None = None) -> tuple[DateEvidence, ...]:
    from lxml import html  # noqa: PLC0415 - slow to load

    tree = html.fromstring(page)
    head = read_head(tree)
    lines = [line.text for line in read_page_text(tree).lines]
    return find_page_dates(tree, head, read_particulars(head, lines, address), lines, CleaningSettings())


def test_metadata_states_the_date_to_the_second_with_its_zone() -> None:
    published = clean_content(PAGE, "html").published
    assert published is not None
    assert (published.value, published.precision, published.zone, published.trust) == (
        "2023-05-14T06:30:00",
        "second",
        "+02:00",
        "stated",
    )
    assert {"metadata", "url"} <= {item.kind for item in published.evidence}


def test_without_metadata_the_address_lets_infer_the_day() -> None:
    published = clean_content(PAGE.replace(STATED, ""), "html").published
    assert published is not None
    assert (published.value, published.trust) == ("2023-05-14", "inferred")


def test_a_day_that_only_a_stamped_line_gives_is_doubtful() -> None:
    page = PAGE.replace(STATED, "").replace("2023/05/14/", "").replace("</h1>", "</h1><p>Date:2031-04-16 06:57:10</p>")
    published = clean_content(page, "html").published
    assert published is not None
    assert (published.value, published.trust) == ("2031-04-16T06:57:10", "doubtful")


def test_json_ld_is_metadata_however_deep_it_lies() -> None:
    script = '{"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", "datePublished": "2022-02-03T10:00:00Z"}]}'
    page = f'<html><head><script type="application/ld+json">{script}</script></head><body><p>x</p></body></html>'
    assert ("metadata", "2022-02-03T10:00:00Z") in [(item.kind, item.value) for item in _evidence(page)]


def test_broken_json_ld_and_impossible_days_are_passed_over() -> None:
    nested = "[" * 5000
    page = (
        f'<html><head><script type="application/ld+json">{nested}</script>'
        '<meta name="pubdate" content="2022-02-31"></head><body><p>x</p></body></html>'
    )
    assert "metadata" not in {item.kind for item in _evidence(page)}


def test_several_marked_times_are_those_of_other_stories() -> None:
    times = "".join(f'<time itemprop="datePublished" datetime="2019-09-2{day}">x</time>' for day in range(3))
    assert {item.where for item in _evidence(f"<html><body>{times}</body></html>")} <= {UNMARKED, ""}


def test_a_day_to_come_is_kept_as_evidence_and_not_believed() -> None:
    page = PAGE.replace("2023-05-14T06:30:00+02:00", "2035-01-01").replace("2023", "2035").replace("2035/05/14/", "")
    raw = RawArticle(given="x", content=page, markup="html")
    published = clean(raw, CleaningSettings(latest_day="2024-12-31")).published
    assert published is not None
    assert (published.value, published.trust) == ("2035-01-01", "doubtful")
    assert "2024-12-31" in published.why
