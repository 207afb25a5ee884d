from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cleaning.samples import BODY, PAGE, SCRAPED, clean_content

from twosource.cleaning import CleaningSettings, clean
from twosource.errors import NoArticleError, SettingsError
from twosource.model.article import RawArticle


def test_as_is_takes_the_text_as_it_stands() -> None:
    content = "Title\r\n\r\nView\r\nPORT ELIN (Northsea Press) — It was in June 2021. \u202bשלום\u202c\n"
    article = clean_content(content, "as-is")
    assert (article.text, article.junk, article.title) == (content, (), None)
    assert [credit.agency for credit in article.credits] == ["Northsea Press"]
    assert article.published is not None
    assert article.published.not_before == "2021-06"


def test_notes_of_reading_stay_with_the_article() -> None:
    raw = RawArticle(given="x", content="\n".join(BODY), markup="text", notes=("read as Windows-1252",))
    assert clean(raw, CleaningSettings()).notes == ("read as Windows-1252",)


def test_an_article_in_another_language_gets_a_note() -> None:
    text = (
        "Le ferry s'est échoué lundi matin devant le port, et toutes les personnes à bord ont été sauvées. "
        "Le capitaine a déclaré que le moteur était tombé en panne une heure avant l'accident."
    )
    article = clean_content(text)
    assert article.language == "fr"
    assert article.notes == ("the article is in French; statements are extracted from English only",)


def test_a_few_words_are_in_no_language_we_dare_to_name() -> None:
    assert clean_content("1, 2, 3: go, go.", "as-is").language == "und"


@pytest.mark.parametrize(
    ("content", "markup"),
    [
        ("Home\nNews\nSport\nWeather\n", "text"),
        ("<html><body><script>let a = 'The ferry sank on Monday.'</script></body></html>", "html"),
        ("<html><body><nav><a>Home</a><a>News</a></nav></body></html>", "html"),
        ("<html></html>", "html"),
        (" \n ", "as-is"),
    ],
)
def test_where_there_is_no_article_the_error_says_so_and_what_to_do(content: str, markup: str) -> None:
    with pytest.raises(NoArticleError, match=r"given: .*(as-is|save|give)"):
        clean_content(content, markup)  # type: ignore[arg-type]


def test_settings_that_cannot_work_are_refused() -> None:
    with pytest.raises(SettingsError, match="least_words"):
        CleaningSettings(least_words=0)


def test_equal_inputs_give_equal_articles() -> None:
    assert clean_content(PAGE, "html") == clean_content(PAGE, "html")
    assert clean_content(SCRAPED) == clean_content(SCRAPED)


@settings(deadline=None)  # the first example loads the language model
@given(st.text(max_size=400))
def test_any_text_as_is_has_credits_that_are_exact_slices(content: str) -> None:
    if not content.strip():
        return
    article = clean_content(content, "as-is")
    for credit in article.credits:
        assert credit.span.of(article.text) == credit.words


NEWSY = st.sampled_from(
    [
        "PORT ELIN, Norra (Tide Press) — ",
        "she told the Harbour Courier. ",
        "citing the Tagus news agency, ",
        "Reuters reported. ",
        "\n\n",
        "in June 2021 ",
        "(Reporting by A B; editing by C D)",
        "“quote ",
        "👩‍🚒 e\u0301 漢字。",
        "By Mira Tal, Associated Press\n",
        "© 2020 AFP",
        "(",
    ]
)


@settings(deadline=None)  # the first example loads the language model
@given(st.lists(NEWSY, min_size=1, max_size=12).map("".join))
def test_credits_are_exact_slices_between_emoji_marks_and_brackets(content: str) -> None:
    for markup in ("as-is", "text"):
        try:
            article = clean_content(content, markup)  # type: ignore[arg-type]
        except NoArticleError:
            continue
        for credit in article.credits:
            assert credit.agency
            assert not len(credit.span) or credit.span.of(article.text) == credit.words
