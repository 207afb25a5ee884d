"""Evidence is gathered in windows of a stream; what it says reaches the clean article."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.cleaning.repeats.site import ARTICLES, FOOT, STANDING, make_page, make_raw, make_text

from twosource.cleaning import CleaningSettings, attach_repeated, clean
from twosource.errors import InputError, NoArticleError
from twosource.model.article import Article, Markup, RawArticle

MAKERS = {"text": make_text, "html": make_page}


def clean_all(raws: list[RawArticle], settings: CleaningSettings) -> list[Article]:
    return [
        clean(raw, settings, repeated)
        for raw, repeated in attach_repeated(raws, settings)
        if isinstance(raw, RawArticle)
    ]


@pytest.mark.parametrize("markup", ["text", "html"])
def test_lines_that_a_site_repeats_are_dropped_with_the_reason(markup: Markup) -> None:
    raws = [make_raw(name, MAKERS[markup](body), markup) for name, body in ARTICLES.items()]
    for article, body in zip(clean_all(raws, CleaningSettings()), ARTICLES.values(), strict=True):
        assert article.text.split("\n\n") == list(body)
        reasons = {junk.text: junk.why for junk in article.junk}
        assert reasons[FOOT] == reasons[STANDING[0]] == "stands on 4 of 4 different pages of this site"


def test_without_a_site_there_is_no_evidence() -> None:
    raws = [RawArticle(given=name, content=make_text(body), markup="text") for name, body in ARTICLES.items()]
    assert all(STANDING[0] in article.text for article in clean_all(raws, CleaningSettings()))


def test_text_taken_as_it_is_stays_as_it_is() -> None:
    raws = [make_raw(name, make_text(body), "as-is") for name, body in ARTICLES.items()]
    assert [article.text for article in clean_all(raws, CleaningSettings())] == [raw.content for raw in raws]


def test_a_page_that_is_nothing_but_repeated_lines_has_no_article() -> None:
    raws = [make_raw(name, make_page(body), "html") for name, body in ARTICLES.items()]
    stub = make_raw("stub", make_page(("Aldis, photos",)), "html")
    (*_, (raw, repeated)) = attach_repeated([*raws, stub], CleaningSettings())
    assert isinstance(raw, RawArticle)
    with pytest.raises(NoArticleError):
        clean(raw, CleaningSettings(), repeated)


def test_a_stream_is_held_back_by_one_window_only_and_keeps_its_order() -> None:
    taken = []

    def stream() -> Iterator[RawArticle | InputError]:
        for number in range(100):
            taken.append(number)
            yield InputError(str(number), "is broken") if number % 3 else make_raw(str(number), "A line.")

    settings = CleaningSettings(window_pages=10)
    attached = attach_repeated(stream(), settings)
    next(attached)
    assert len(taken) == 10
    assert [item.given for item, _ in attached] == [str(number) for number in range(1, 100)]


def test_large_pages_end_a_window_early() -> None:
    pages = [make_raw(str(number), "A line of words.\n" * 100) for number in range(5)]
    stream = iter(pages)
    next(attach_repeated(stream, CleaningSettings(window_characters=2_000)))
    assert len(list(stream)) == 3


def test_inputs_of_no_known_site_wait_for_nobody() -> None:
    raws = (RawArticle(given=str(number), content="A line.", markup="text") for number in range(3))
    stream = attach_repeated(raws, CleaningSettings())
    (first, _) = next(stream)
    assert first.given == "0"
    assert next(raws).given == "1"


def test_what_waits_is_not_lost_where_the_user_stops() -> None:
    def stream() -> Iterator[RawArticle | InputError]:
        yield make_raw("first", "A line.")
        raise KeyboardInterrupt

    attached = attach_repeated(stream(), CleaningSettings())
    (waiting, _) = next(attached)
    assert waiting.given == "first"
    with pytest.raises(KeyboardInterrupt):
        next(attached)
