"""A text that is too long for any article is refused at once, with its size."""

from __future__ import annotations

import pytest
from tests.cleaning.samples import BODY, PAGE, clean_content

from twosource.cleaning.limits import MOST_CHARACTERS, MOST_LINES
from twosource.errors import NoArticleError


@pytest.mark.parametrize(
    ("content", "size"),
    [
        ("A line of some log\n" * (MOST_LINES + 1), "20,001 lines"),
        ("word " * (MOST_CHARACTERS // 5 + 1), "2,000,004 characters"),
    ],
)
def test_an_endless_text_is_refused_with_its_size(content: str, size: str) -> None:
    with pytest.raises(NoArticleError, match=f"has {size} of text, too many for one article"):
        clean_content(content)


def test_a_page_of_endless_text_is_refused() -> None:
    page = PAGE.replace("<article>", f"<article><p>{'He said so. ' * (MOST_CHARACTERS // 10)}</p>")
    with pytest.raises(NoArticleError, match="too many for one article"):
        clean_content(page, "html")


def test_mark_up_and_blanks_are_no_text() -> None:
    page = PAGE.replace("</head>", f"<script>{'x = 1; ' * MOST_CHARACTERS}</script></head>{' ' * MOST_CHARACTERS}")
    assert clean_content(page, "html").text.startswith(BODY[0])


def test_a_text_taken_as_it_is_may_be_as_long_as_it_likes() -> None:
    content = "A line of some log.\n" * (MOST_LINES + 1)
    assert clean_content(content, "as-is").text == content
