from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cleaning.samples import BODY, PAGE, SCRAPED, clean_content

from twosource.cleaning import CleaningSettings, clean
from twosource.errors import NoArticleError, SettingsError
from twosource.model.article import Markup, RawArticle
from twosource.model.envelope import Envelope
from twosource.model.published import DateEvidence


def test_as_is_takes_the_text_as_it_stands() -> None:
    content = "Title\r\n\r\nView\r\nPORT ELIN (Northsea Press) — It was in June 2021. \u202bשלום\u202c\n"
    article = clean_content(content, "as-is")
    assert (article.text, article.junk, article.title) == (content, (), None)
    assert [credit.agency for credit in article.credits] == ["Northsea Press"]
    assert article.published is not None
    assert article.published.not_before == "2021-06"


def test_as_is_all_but_the_text_is_from_the_envelope() -> None:
    envelope = Envelope(
        url="https://harbour-courier.example/2021/06/03/ferry",
        title="Ferry runs aground",
        outlet="Harbour Courier",
        bylines=("Mira Tal, AP",),
        section="Coast",
        fetched="2021-06-05T08:00:00Z",
    )
    article = clean(RawArticle(given="row", content=BODY[0], markup="as-is", envelope=envelope), CleaningSettings())
    assert (article.text, article.title, article.outlet) == (BODY[0], "Ferry runs aground", "Harbour Courier")
    assert (article.url, article.section, article.fetched) == (envelope.url, "Coast", "2021-06-05T08:00:00Z")
    assert [(author.name, author.kind) for author in article.authors] == [
        ("Mira Tal", "person"),
        ("Associated Press", "agency"),
    ]
    assert [credit.agency for credit in article.credits] == ["Associated Press"]
    assert article.published is not None
    assert (article.published.value, article.published.trust) == ("2021-06-03", "inferred")
    assert article.published.not_after == "2021-06-05"


def test_what_a_page_says_of_itself_goes_before_its_envelope() -> None:
    dates = (DateEvidence(kind="feed", text="pubDate: x", value="2023-05-20"),)
    envelope = Envelope(url="https://feed.example/1", title="Other", section="Coast", dates=dates)
    article = clean(RawArticle(given="x", content=PAGE, markup="html", envelope=envelope), CleaningSettings())
    assert (article.title, article.outlet) == ("Ferry runs aground off Port Elin", "Elin Tribune")
    assert (article.url, article.section) == ("https://elin-tribune.example/2023/05/14/ferry.html", "Coast")
    assert article.published is not None
    assert article.published.value == "2023-05-14T06:30:00"
    assert dates[0] in article.published.evidence


def test_an_archives_date_is_never_the_articles() -> None:
    bare = PAGE.replace('<meta property="article:published_time" content="2023-05-14T06:30:00+02:00">', "")
    bare = bare.replace("2023/05/14/", "").replace("2023", "")
    raw = RawArticle(given="x", content=bare, markup="html", envelope=Envelope(fetched="2024-01-01T00:00:00Z"))
    published = clean(raw, CleaningSettings()).published
    assert published is not None
    assert (published.value, published.not_after) == (None, "2024-01-01")


def test_a_page_that_names_its_original_elsewhere_is_credited_to_that() -> None:
    own = "https://elin-tribune.example/2023/05/14/ferry.html"
    head = f'<meta property="og:url" content="{own}"><link rel="canonical" href="https://www.reuters.com/world/ferry">'
    page = PAGE.replace(f'<link rel="canonical" href="{own}">', head)
    article = clean_content(page, "html")
    assert (article.outlet, article.url) == ("Elin Tribune", own)
    assert [(credit.agency, credit.kind, credit.words) for credit in article.credits] == [
        ("Reuters", "closing", "https://www.reuters.com/world/ferry")
    ]


def test_a_declared_language_decides_only_between_the_likeliest() -> None:
    english = clean_content(PAGE.replace('lang="en"', 'lang="de"'), "html")
    assert english.language == "en"


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


@pytest.mark.parametrize("markup", ["html", "text"])
def test_where_no_article_is_found_what_was_noted_while_reading_is_said_too(markup: Markup) -> None:
    notes = ("only the summary that the feed gives; --follow fetches the page", "2 bytes were not UTF-8")
    raw = RawArticle(given="feed.xml#2", content="<p>Read more</p>", markup=markup, notes=notes)
    with pytest.raises(NoArticleError, match=r"no article .*--follow fetches the page; 2 bytes were not UTF-8\); "):
        clean(raw, CleaningSettings())
