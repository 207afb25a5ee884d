from dataclasses import replace

from twosource.assembly.desking.placing import Cleaned, Known, Placing, list_addresses, place_all
from twosource.cleaning import clean, key_address
from twosource.cleaning.settings import CleaningSettings
from twosource.errors import NoArticleError
from twosource.model.article import Article, RawArticle, article_id
from twosource.model.envelope import Envelope

FERRY = "The ferry to Odd Holm sank in the strait on Friday.\nAll forty passengers were taken off by fishermen.\n"
ADDRESS = "https://tarn-post.example/ferry"


def _article(
    text: str = FERRY, *, url: str | None = ADDRESS, outlet: str | None = "Tarn Post", given: str = "a"
) -> Article:
    raw = RawArticle(given=given, content=text, markup="as-is", envelope=Envelope(url=url, outlet=outlet))
    return replace(clean(raw, CleaningSettings()), id=article_id(outlet, text))


def _place(*articles: Article, desk: dict[int, Article] | None = None) -> Placing:
    desk = desk or {}
    known = Known(
        ids={article.id: key for key, article in desk.items()},
        addresses={key_address(article.url) or "": {key: article} for key, article in desk.items()},
        next_key=len(desk) + 1,
    )
    return place_all([Cleaned(result=article, page=bytes([number])) for number, article in enumerate(articles)], known)


def _outcomes(placing: Placing) -> list[str]:
    return [told.outcome for _, told in placing.told]


def test_new_articles_get_the_next_keys() -> None:
    placing = _place(_article(), _article("Another thing happened elsewhere.\n", url=ADDRESS + "/2"))
    assert _outcomes(placing) == ["added", "added"]
    assert list(placing.fresh) == [1, 2]


def test_the_same_article_is_known_whether_it_is_on_the_desk_or_came_just_before() -> None:
    assert _outcomes(_place(_article(), _article())) == ["added", "known"]
    assert _outcomes(_place(_article(), desk={1: _article()})) == ["known"]


def test_another_text_of_an_address_is_a_version_and_keeps_the_key() -> None:
    changed = _article(FERRY.replace("forty", "thirty-nine"))
    placing = _place(changed, desk={1: _article()})
    assert _outcomes(placing) == ["version"]
    assert placing.changed[1].article.text == changed.text
    assert [version.text for version in placing.changed[1].article.versions] == [FERRY]
    assert not placing.fresh


def test_a_version_of_an_article_that_is_not_filed_yet_is_filed_with_it() -> None:
    placing = _place(_article(), _article(FERRY.replace("forty", "thirty-nine")))
    assert _outcomes(placing) == ["added", "version"]
    assert len(placing.fresh[1].article.versions) == 1
    assert not placing.changed


def test_an_unrelated_text_of_one_address_is_an_article_of_its_own() -> None:
    other = _article("Parliament in Vessel voted down the harbour bill after a long night of speeches.\n")
    assert _outcomes(_place(other, desk={1: _article()})) == ["added"]


def test_the_same_text_of_unknown_outlets_is_kept_apart_as_it_may_be_a_copy() -> None:
    one, other = (_article(outlet=None, url=None, given=given) for given in ("a.txt", "b.txt"))
    placing = _place(one, other)
    assert _outcomes(placing) == ["added", "added"]
    assert len({placed.article.id for placed in placing.fresh.values()}) == 2


def test_what_failed_is_told_with_its_reason() -> None:
    placing = place_all(
        [Cleaned(result=NoArticleError("x.html", "there is no article in it"), page=b"")],
        Known(ids={}, addresses={}, next_key=1),
    )
    assert [(told.given, told.outcome, told.why) for _, told in placing.told] == [
        ("x.html", "failed", "there is no article in it")
    ]


def test_addresses_are_listed_once_each_as_they_are_compared() -> None:
    articles = [_article(), _article(url=ADDRESS + "?utm_source=x"), _article(url=None)]
    assert list_addresses(articles) == ["tarn-post.example/ferry"]
