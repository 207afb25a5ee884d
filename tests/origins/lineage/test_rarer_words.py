"""Whether one carrier of a text has rare words where the other has common ones."""

from __future__ import annotations

from tests.bare import make_bare_article
from tests.origins.lineage.dated import share

from twosource.model.article import Article
from twosource.model.span import ArticleSpan, Span
from twosource.origins.lineage.edits import WordsRead, collate
from twosource.origins.lineage.hint import Hint
from twosource.origins.lineage.rarer_words import find_rarer_words

PLAIN = (
    "The storm hit the coast at night and left many houses without power, police said. Several people were hurt when "
    "a large tree fell on the main road near the school. Workers began to clear the streets in the morning, and the "
    "mayor asked families to stay at home until the water goes down. Trains to the capital will start again on Friday. "
    "The old bridge was closed after the river rose two feet in an hour."
)
SPUN = (
    "The tempest hit the seashore at night and left many abodes without power, constabulary said. Several people were "
    "wounded when a sizeable tree plummeted on the main thoroughfare near the school. Toilers began to declutter the "
    "streets in the forenoon, and the mayor beseeched households to stay at home until the water goes down. Trains to "
    "the metropolis will recommence again on Friday. The antiquated bridge was shuttered after the rivulet rose two "
    "feet in an hour."
)
EDITED = PLAIN.replace("storm", "hurricane").replace("houses", "homes").replace("large", "big").replace("old", "stone")
MAIL, POST = make_bare_article("1", PLAIN, outlet="Mail"), make_bare_article("2", SPUN, outlet="Post")


def _find(one: Article, other: Article) -> list[Hint]:
    first, later = sorted((one, other), key=lambda article: article.id)
    shared = share(*(ArticleSpan(each.id, Span(0, len(each.text))) for each in (first, later)))
    return [*find_rarer_words(first, later, collate(first, later, [shared], WordsRead()))]


def test_the_one_with_the_rarer_words_is_reworded() -> None:
    (hint,) = _find(MAIL, POST)
    assert (hint.first, hint.strong, hint.sign.kind) == (MAIL.id, True, "error")
    assert hint.sign.article == POST.id
    assert hint.sign.span.of(SPUN) in hint.sign.detail
    assert "Post has rarer words than Mail" in hint.sign.detail


def test_it_does_not_matter_which_is_named_first() -> None:
    assert _find(POST, MAIL) == _find(MAIL, POST)


def test_some_changed_words_say_nothing() -> None:
    assert _find(MAIL, make_bare_article("3", EDITED)) == []
    assert _find(MAIL, make_bare_article("3", PLAIN)) == []


def test_spellings_of_one_word_say_nothing() -> None:
    words = [("defense", "defence"), ("color", "colour"), ("center", "centre"), ("program", "programme")]
    words += [("organize", "organise"), ("labor", "labour"), ("favorite", "favourite"), ("honor", "honour")]
    american = " ".join(f"They said that the {word} was not what it used to be." for word, _ in words)
    british = " ".join(f"They said that the {word} was not what it used to be." for _, word in words)
    assert _find(make_bare_article("1", american), make_bare_article("2", british)) == []


def test_a_report_in_other_words_throughout_says_nothing() -> None:
    told = " ".join(f"{word} unlike anything that anybody else put down on paper," for word in SPUN.split())
    assert _find(MAIL, make_bare_article("3", told)) == []
