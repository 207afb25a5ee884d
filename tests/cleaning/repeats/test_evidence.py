"""A line on page after page is junk; what versions, copies and updates of one article share is not."""

from __future__ import annotations

from itertools import permutations

from tests.cleaning.repeats.site import ARTICLES, FOOT, STANDING, make_page, make_raw, make_text

from twosource.cleaning.lines.headings import fold
from twosource.cleaning.repeats.evidence import find_repeated
from twosource.cleaning.repeats.sightings import see_page
from twosource.model.article import RawArticle

SITE = "elin-tribune.example"
PAGES = [make_raw(name, make_text(body)) for name, body in ARTICLES.items()]


def find(pages: list[RawArticle]) -> dict[str, str]:
    return dict(find_repeated(map(see_page, pages)).get(SITE, {}))


def test_what_stands_on_every_page_of_a_site_is_junk_and_nothing_else() -> None:
    found = find(PAGES)
    assert set(found) == {fold(line) for line in (*STANDING, FOOT)}
    assert found[fold(FOOT)] == "stands on 4 of 4 different pages of this site"


def test_the_order_of_the_pages_does_not_matter() -> None:
    expected = find(PAGES)
    assert all(find(list(order)) == expected for order in permutations(PAGES))


def test_two_pages_are_no_evidence() -> None:
    assert find(PAGES[:2]) == {}


def test_readings_of_one_address_count_once() -> None:
    again = [make_raw("ferry?utm_source=mail", PAGES[0].content), make_raw("ferry/", PAGES[0].content)]
    assert find([PAGES[0], *again]) == {}


def test_versions_and_copies_under_other_addresses_count_once() -> None:
    copies = [make_raw(f"copy-{number}", f"{PAGES[0].content}\nUpdate number {number}.") for number in range(5)]
    assert find(copies) == {}
    assert find([*copies, *PAGES[1:2]]) == {}


def test_the_programs_of_a_page_make_no_other_page_of_it() -> None:
    """What sells advertisements writes a long script of its own into every version."""
    copies = []
    for number in range(5):
        script = "".join(f"show({number}, 'a place for an advertisement, number {line}');\n" for line in range(200))
        page = make_page(ARTICLES["ferry"]).replace("</head>", f"<script>{script}</script></head>")
        copies.append(make_raw(f"copy-{number}", page, "html"))
    assert find(copies) == {}


def _more(number: int) -> tuple[str, str]:
    day = "i" * (number + 1)
    return (
        f"Telk, Brekke and the Aldis were all that the town of Port Elin spoke of, as note {day} shows.",
        f"In note {day} the harbour office of Port Elin also lists what the Aldis had in its hold on that night.",
    )


def test_the_background_that_updates_on_one_event_share_survives() -> None:
    shared = ARTICLES["ferry"][0]
    updates = [
        (shared, "Runa Telk told the Aldis passengers to wait in the hall of Port Elin until the evening."),
        (shared, "Olav Brekke was questioned in Port Elin about the rudder of the Aldis for five hours on Friday."),
        (shared, "The owners of the Aldis said captain Brekke had sailed the route to Port Elin for thirty years."),
        (shared, "Tugs pulled the Aldis off the shoal, and Runa Telk opened the harbour of Port Elin to other ships."),
    ]
    pages = [make_raw(f"update-{number}", "\n".join([*each, *_more(number)])) for number, each in enumerate(updates)]
    assert fold(shared) not in find([*pages, *PAGES[1:]])


def test_bylines_dates_and_closing_credits_may_repeat() -> None:
    fields = "By Mira Tal\n{}\nReporting by Mira Tal; Editing by Jon Veldt"
    pages = [make_raw(page.given, fields.format(page.content)) for page in PAGES]
    assert set(find(pages)) == {fold(line) for line in (*STANDING, FOOT)}


def test_a_line_without_a_word_is_no_line() -> None:
    assert "" not in find([make_raw(page.given, f"* * *\n{page.content}") for page in PAGES])


def test_sites_are_told_apart() -> None:
    others = [make_raw(page.given, page.content, site=f"{page.given}.example") for page in PAGES]
    assert find_repeated(map(see_page, others)) == {}
