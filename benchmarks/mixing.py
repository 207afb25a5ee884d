"""Stories of any size, mixed from the sentences of our own invented ones.

As many invented stories are mixed as there are articles to the power of one half, so that a larger story has more facts
and each of them more carriers. A sentence that is drawn again has lost some of its words. Chance is seeded.
"""

from __future__ import annotations

from random import Random

from training.pairs.reading import read_stories

from twosource.assembly import make_settings
from twosource.cleaning import clean
from twosource.model.article import Article, RawArticle

WORDS = 800  # an article
_SPREAD = 2.0  # invented stories that are mixed, for the square root of the articles
_KEPT = 0.93  # share of its words that a sentence keeps when it is drawn again
_PARAGRAPH = 3  # sentences


def mix_articles(amount: int, words: int = WORDS) -> list[Article]:
    """Return so many articles of so many words, of different outlets and days."""
    chance = Random(1)
    pool = _gather_sentences(max(2, round(_SPREAD * amount**0.5)))
    return [_print(_draw(pool, words, chance), number) for number in range(amount)]


def _gather_sentences(stories: int) -> list[str]:
    chosen = list(read_stories())[:stories]
    return [sentence.text for story in chosen for article in story.articles for sentence in article.sentences]


def _draw(pool: list[str], words: int, chance: Random) -> list[str]:
    drawn: list[str] = []
    for sentence in chance.sample(pool, len(pool)):
        if sum(len(each.split()) for each in drawn) >= words:
            break
        drawn.append(_shorten(sentence, chance))
    return drawn


def _shorten(sentence: str, chance: Random) -> str:
    """Leave out some words, never the first or the last, and nothing that a quotation mark or a comma hangs on."""
    first, *inner, last = sentence.split(" ")
    kept = [word for word in inner if not word.isalpha() or chance.random() < _KEPT]
    return " ".join([first, *kept, last])


def _print(sentences: list[str], number: int) -> Article:
    paragraphs = [" ".join(sentences[at : at + _PARAGRAPH]) for at in range(0, len(sentences), _PARAGRAPH)]
    text = f"2021-03-{number % 28 + 1:02}\n\n" + "\n\n".join(paragraphs)
    given = f"outlet-{number}.txt"
    return clean(RawArticle(given=given, content=text, markup="as-is"), make_settings(as_is=True).cleaning)
