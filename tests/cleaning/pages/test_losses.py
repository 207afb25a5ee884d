"""What extractions are known to lose: each stays in the article."""

from __future__ import annotations

import pytest
from tests.cleaning.pages.invented import PARAGRAPHS, TITLE, make_page, read_page, tag_paragraphs
from tests.cleaning.samples import clean_content

LEAD = (
    "A crane that had stood in the harbour of Port Elin for 36 years has fallen, and the port is closed to grain ships."
)
QUOTED = "“I heard it before I saw it, and then the whole quay shook,” said Mira Tal, who was selling coffee nearby."
ADVERTISEMENT = '<div class="ad-slot"><p>Advertisement</p><a href="/x">Sofas at half the price this week only</a></div>'
FIGURE = "<figure><img src='a.jpg'><figcaption>The quay on Wednesday. Odo Fenn / Elin Tribune</figcaption></figure>"
VIDEO = '<div class="video-player"><iframe src="https://video.example/1"></iframe><p>Watch: the crane falls</p></div>'


@pytest.mark.parametrize("box", [ADVERTISEMENT, FIGURE, VIDEO], ids=["advertisement", "figure", "video"])
def test_text_goes_on_after_an_inserted_box(box: str) -> None:
    body = tag_paragraphs(*PARAGRAPHS[:3]) + box + tag_paragraphs(*PARAGRAPHS[3:])
    assert read_page(make_page(body)) == [*PARAGRAPHS]


@pytest.mark.parametrize("box", [ADVERTISEMENT, FIGURE], ids=["advertisement", "figure"])
def test_text_goes_on_in_a_block_of_its_own_after_an_inserted_box(box: str) -> None:
    halves = (tag_paragraphs(*half) for half in (PARAGRAPHS[:4], PARAGRAPHS[4:]))
    body = box.join(f'<div class="story-text">{half}</div>' for half in halves)
    assert read_page(make_page(body)) == [*PARAGRAPHS]


@pytest.mark.parametrize("marks", ["“”", '""', "‘’", "«»", "„“"])
@pytest.mark.parametrize("place", [0, 3, 7])
def test_a_paragraph_that_opens_with_a_quotation_mark_stays(marks: str, place: int) -> None:
    quoted = QUOTED.replace("“", marks[0]).replace("”", marks[1])
    paragraphs = [*PARAGRAPHS[:place], quoted, *PARAGRAPHS[place:]]
    assert read_page(make_page(tag_paragraphs(*paragraphs))) == paragraphs


@pytest.mark.parametrize(
    "lead",
    [
        f"<p class='lead'>{LEAD}</p>",
        f"<div class='standfirst'>{LEAD}</div>",
        f"<h2>{LEAD}</h2>",
        f"<p><b>{LEAD}</b></p>",
    ],
    ids=["class", "div", "heading", "bold"],
)
def test_a_lead_set_apart_stays(lead: str) -> None:
    body = lead + FIGURE + f"<div class='text'>{tag_paragraphs(*PARAGRAPHS)}</div>"
    assert read_page(make_page(body)) == [LEAD, *PARAGRAPHS]


def test_a_lead_in_the_head_of_the_article_stays() -> None:
    page = make_page(f"<div class='text'>{tag_paragraphs(*PARAGRAPHS)}</div>")
    page = page.replace(f"<h1>{TITLE}</h1>", f"<header><h1>{TITLE}</h1><p>{LEAD}</p></header>")
    assert read_page(page) == [LEAD, *PARAGRAPHS]


def test_the_last_paragraph_behind_a_picture_stays() -> None:
    body = tag_paragraphs(*PARAGRAPHS[:-1]) + FIGURE + tag_paragraphs(PARAGRAPHS[-1])
    assert read_page(make_page(body)) == [*PARAGRAPHS]


def test_items_of_a_list_and_quoted_blocks_stay() -> None:
    items = (
        "The crane was checked in March.",
        "It was to be replaced next year.",
        "Three others are of the same make.",
    )
    body = tag_paragraphs(*PARAGRAPHS[:3]) + f"<ul>{tag_paragraphs(*items, tag='li')}</ul>"
    body += f"<blockquote><p>{QUOTED}</p></blockquote>" + tag_paragraphs(*PARAGRAPHS[3:])
    assert read_page(make_page(body)) == [*PARAGRAPHS[:3], *items, QUOTED, *PARAGRAPHS[3:]]


def test_rows_of_a_table_stay_together() -> None:
    rows = "".join(f"<tr><td>Crane {number}</td><td>built in {1980 + number}</td></tr>" for number in range(1, 4))
    text = read_page(
        make_page(tag_paragraphs(*PARAGRAPHS[:4]) + f"<table>{rows}</table>" + tag_paragraphs(*PARAGRAPHS[4:]))
    )
    assert any("Crane 2" in line and "built in 1982" in line for line in text)
    assert [line for line in text if line in PARAGRAPHS] == [*PARAGRAPHS]


def test_entries_of_a_live_report_stay_with_their_headings() -> None:
    entries = "".join(
        f"<div class='live-entry'><time>1{number}:05</time><h3>What is known of crane {number}</h3><p>{text}</p></div>"
        for number, text in enumerate(PARAGRAPHS)
    )
    text = read_page(make_page(f"<div class='live-report'>{entries}</div>"))
    assert [line for line in text if line in PARAGRAPHS] == [*PARAGRAPHS]


@pytest.mark.parametrize("break_", ["<br>", "<br><br>", "<br/>\n<br/>"])
def test_text_in_runs_between_line_breaks_is_read_in_paragraphs(break_: str) -> None:
    assert read_page(make_page(f"<div id='story'>{break_.join(PARAGRAPHS)}</div>")) == [*PARAGRAPHS]


@pytest.mark.parametrize("tag", ["div", "section", "dd", "center"])
def test_text_without_paragraph_tags_is_read(tag: str) -> None:
    assert read_page(make_page(f"<div class='text'>{tag_paragraphs(*PARAGRAPHS, tag=tag)}</div>")) == [*PARAGRAPHS]


def test_an_amp_page_is_read() -> None:
    page = make_page(
        f"<amp-img src='a.jpg' width='1' height='1'></amp-img>{tag_paragraphs(*PARAGRAPHS)}",
        head="<style amp-boilerplate>body{visibility:hidden}</style><script async custom-element='amp-ad'></script>",
        below="<amp-consent id='c'><div><p>We use cookies to make this site better for you.</p></div></amp-consent>",
    ).replace("<html", "<html amp")
    assert read_page(page) == [*PARAGRAPHS]


def test_a_page_put_together_by_scripts_gives_the_text_it_states_and_says_so() -> None:
    stated = "\\n\\n".join(PARAGRAPHS)
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{stated}"}}</script>'
    page = f"<html><head><title>{TITLE}</title>{head}</head><body><div id='root'></div></body></html>"
    article = clean_content(page, "html")
    assert article.text.split("\n\n") == [*PARAGRAPHS]
    assert any("JSON-LD" in note for note in article.notes)


def test_a_paragraph_that_the_page_states_comes_back() -> None:
    stated = "\\n".join(PARAGRAPHS)
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{stated}"}}</script>'
    odd = "<div class='x1'><div class='x2'>" + PARAGRAPHS[3] + "</div></div>"
    body = tag_paragraphs(*PARAGRAPHS[:3]) + f"</article>{odd}<article>" + tag_paragraphs(*PARAGRAPHS[4:])
    assert read_page(make_page(body, head=head)) == [*PARAGRAPHS]


def test_an_element_that_the_site_defined_itself_splits_no_sentence() -> None:
    first = PARAGRAPHS[0].replace("Tuesday", "<x-link>Tuesday</x-link>")
    assert read_page(make_page(tag_paragraphs(first, *PARAGRAPHS[1:]))) == [*PARAGRAPHS]


def test_a_first_sentence_that_a_caption_repeats_stays() -> None:
    figure = f"<figure><img src='a.jpg'><figcaption>{PARAGRAPHS[0]}</figcaption></figure>"
    assert read_page(make_page(figure + tag_paragraphs(*PARAGRAPHS))) == [*PARAGRAPHS]
