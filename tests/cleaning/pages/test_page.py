from __future__ import annotations

import pytest
from tests.cleaning.samples import BODY, PAGE, clean_content

from twosource.cleaning.pages.page_lines import read_page_text
from twosource.errors import NoArticleError


def test_the_text_has_the_paragraphs_of_the_article_and_a_blank_line_between_them() -> None:
    assert clean_content(PAGE, "html").text == "\n\n".join(BODY)


def test_title_outlet_and_author_are_read() -> None:
    article = clean_content(PAGE, "html")
    assert (article.title, article.outlet, article.bylines) == (
        "Ferry runs aground off Port Elin",
        "Elin Tribune",
        ("Mira Tal",),
    )


def test_a_known_host_gives_the_outlet_its_usual_name() -> None:
    page = PAGE.replace("https://elin-tribune.example", "https://www.bbc.co.uk")
    assert clean_content(page, "html").outlet == "BBC"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Oyster prices fall for a third year", "More from the coast"),
        ("© 2023 Elin Tribune. All rights reserved.", "a copyright line"),
        ("Sea", "a menu of the page"),
        ("Ferry runs aground off Port Elin", "repeats the title"),
    ],
)
def test_what_the_page_has_besides_is_kept_with_the_place_it_stood_in(line: str, why: str) -> None:
    reasons = [piece.why for piece in clean_content(PAGE, "html").junk if piece.text == line]
    assert reasons
    assert why in reasons[0]


def test_junk_that_the_extraction_lets_through_is_dropped_by_the_line_rules() -> None:
    page = PAGE.replace("</article>", "<p>Follow the Elin Tribune’s coverage at</p><p>Back to top button</p></article>")
    article = clean_content(page, "html")
    assert article.text == "\n\n".join(BODY)
    assert "Back to top button" in [piece.text for piece in article.junk]


def test_an_article_in_a_place_the_extraction_never_looks_at_is_still_found() -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in BODY)
    page = f"<html><body><footer class='footer'>{paragraphs}</footer></body></html>"
    assert clean_content(page, "html").text == "\n\n".join(BODY)


def test_the_extraction_keeps_its_warnings_to_itself(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(NoArticleError):
        clean_content("<html><body><nav>Home</nav></body></html>", "html")
    assert capfd.readouterr() == ("", "")


def test_half_a_character_is_replaced_and_the_rest_is_read() -> None:
    page = PAGE.replace("The ferry Aldis", "The ferry \ud800Aldis")
    assert clean_content(page, "html").text.endswith(BODY[-1])


def test_scripts_styles_and_templates_have_no_lines() -> None:
    from lxml import html  # noqa: PLC0415 - slow to load

    tree = html.fromstring(
        "<div><script>let a = 1;</script><style>p {}</style><template>no</template><!-- no --><p>One <b>two</b>"
        " three<br>four</p>five<nav>six</nav></div>"
    )
    lines = [(line.text, line.place.split()[0]) for line in read_page_text(tree).lines]
    assert lines == [("One two three", "stands"), ("four", "stands"), ("five", "stands"), ("six", "a")]


def test_a_byline_and_a_date_line_beside_the_article_are_called_so() -> None:
    page = PAGE.replace("<h1>", '<div class="meta"><p>By Mira Tal</p><p>May 6, 2024</p></div><h1>', 1)
    reasons = {piece.text: piece.why for piece in clean_content(page, "html").junk}
    assert reasons["By Mira Tal"] == "the byline, kept as such"
    assert reasons["May 6, 2024"] == "the date line of the page"
