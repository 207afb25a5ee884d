"""What stands in and around articles and is no part of them: it stays out, with a reason in words."""

from __future__ import annotations

import pytest
from tests.cleaning.pages.invented import PARAGRAPHS, make_page, read_page, tag_paragraphs
from tests.cleaning.samples import clean_content

HEADLINES = (
    "Oyster prices fall for a third year",
    "Was the mayor wrong about the lighthouse after all?",
    "Choir to sing",
)
LINKS = "".join(f"<li><a href='/{number}'>{text}</a></li>" for number, text in enumerate(HEADLINES))
TEASER = (
    "The old lighthouse is going to be painted red again, although most people in the town wanted it to stay white."
)
FILES = "This site keeps small files on your machine to know you again, which you can object to."
OBJECTION = "I never liked that crane, to be honest, and I will not miss it."
BIO = "Mira Tal has written about the harbour since 2009. She keeps bees."
INSERTED = {
    "related stories": f"<div class='related-stories'><h3>Related</h3><ul>{LINKS}</ul></div>",
    "related stories without a class": f"<div><h3>Read more:</h3><ul>{LINKS}</ul></div>",
    "a link alone": f"<p><a href='/1'>{HEADLINES[0].upper()}</a></p>",
    "read more": f"<p>Read more: <a href='/1'>{HEADLINES[0]}</a></p>",
    "an advertisement": "<div class='advert'><p>Advertisement</p></div>",
    "the word advertisement": "<p>Advertisement</p>",
    "a caption": "<figure><img src='a.jpg'><figcaption>The quay on Wednesday. Photo: Odo Fenn</figcaption></figure>",
    "a caption by its class": "<div class='image'><img src='a.jpg'><p class='caption'>The quay on Wednesday</p></div>",
    "share buttons": "<ul class='share-bar'><li><a>Share it</a></li><li><a>Tweet</a></li></ul>",
    "a newsletter": "<div class='newsletter-signup'><h4>Our evening letter</h4><p>Every day at six.</p></div>",
    "a newsletter form": "<form action='/n'><label>Get our evening letter, free.</label><input name='mail'></form>",
    "tags": "<ul class='tags'><li><a href='/t/1'>Harbour</a></li><li><a href='/t/2'>Cranes</a></li></ul>",
}
AROUND = {
    "cookies": f"<div id='cookie-banner'><p>{FILES}</p></div>",
    "side column": f"<aside><h3>Most read</h3><ul>{LINKS}</ul><p>{TEASER}</p></aside>",
    "side column by its class": f"<div class='sidebar'><h3>Most read</h3><p>{TEASER}</p></div>",
    "teasers": f"<div class='teasers'><div class='teaser'><h3>{HEADLINES[0]}</h3><p>{TEASER}</p></div></div>",
    "comments": f"<section id='comments'><p>{TEASER}</p><p>{OBJECTION}</p></section>",
    "about the author": f"<div class='author-bio'><p>{BIO}</p></div>",
    "a hidden window": f"<div style='display: none'><p>{TEASER}</p></div>",
}


@pytest.mark.parametrize("box", sorted(INSERTED))
def test_boxes_in_the_middle_of_an_article_stay_out(box: str) -> None:
    body = tag_paragraphs(*PARAGRAPHS[:3]) + INSERTED[box] + tag_paragraphs(*PARAGRAPHS[3:])
    assert read_page(make_page(body)) == [*PARAGRAPHS]


@pytest.mark.parametrize("box", sorted(INSERTED))
def test_boxes_at_the_end_of_an_article_stay_out(box: str) -> None:
    assert read_page(make_page(tag_paragraphs(*PARAGRAPHS) + INSERTED[box])) == [*PARAGRAPHS]


@pytest.mark.parametrize("box", sorted(AROUND))
@pytest.mark.parametrize("place", ["above", "below"])
def test_boxes_around_an_article_do_not_come_back_in(box: str, place: str) -> None:
    assert read_page(make_page(tag_paragraphs(*PARAGRAPHS), **{place: AROUND[box]})) == [*PARAGRAPHS]


@pytest.mark.parametrize(
    ("box", "line", "why"),
    [
        (INSERTED["a link alone"], HEADLINES[0].upper(), "a link to another page"),
        (INSERTED["a caption by its class"], "The quay on Wednesday", "a picture's caption"),
        (INSERTED["a newsletter"], "Our evening letter", "asks for the reader's address"),
        (AROUND["cookies"], FILES, "a notice about cookies"),
    ],
)
def test_the_reason_is_told_in_words(box: str, line: str, why: str) -> None:
    article = clean_content(make_page(tag_paragraphs(*PARAGRAPHS[:3]) + box + tag_paragraphs(*PARAGRAPHS[3:])), "html")
    assert why in {piece.text: piece.why for piece in article.junk}[line]


def test_a_class_that_lies_about_most_of_the_page_is_not_believed() -> None:
    body = f"<div class='sponsor sidebar'>{tag_paragraphs(*PARAGRAPHS)}</div>"
    assert read_page(make_page(body)) == [*PARAGRAPHS]
