"""Make the dictionary that what a desk packs is compressed with, from our own invented stories.

``python training/desk_dictionary.py src/twosource/desk/packing/priming.zdict``: a desk is filled with the articles of
some stories, as pages and as texts, one of each or all of them; they are analysed with the models; and from what was
packed the dictionary is trained (COVER: Liao, Petri, Moffat, Wirth 2016, as in Zstandard). Takes some minutes. A desk
that was written with another dictionary cannot be read with this one: once a version is released, a new one goes
beside it.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from html import escape
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, select
from training.pairs.reading import is_held_apart, read_stories
from training.pairs.story import OwnArticle, OwnStory

from twosource.assembly.desking.desk import Desk
from twosource.desk.packing.frames import decompress
from twosource.desk.packing.zstd import train_dict
from twosource.desk.schema import ARTICLES, STORIES
from twosource.model.article import RawArticle
from twosource.model.envelope import Envelope
from twosource.model.published import DateEvidence

SIZE = 64 * 1024  # bytes
STORIES_READ = 48
_NUMBER = 7_202_602  # of the dictionary, in every frame


def main(target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder, Desk(Path(folder) / "desk.sqlite") as desk:
        for _ in desk.add_items(_list_inputs()):
            pass
        for analysed in desk.analyse():
            print(analysed.articles, analysed.findings, analysed.title)
        with desk.look().reading() as connection:
            samples = list(_list_packed(connection))
    print(f"{len(samples)} samples, {sum(map(len, samples)):,} bytes")
    trained = train_dict(samples, SIZE).dict_content
    # RFC 8878, 6: a magic number, and the number of the dictionary, each of four bytes.
    target.write_bytes(trained[:4] + _NUMBER.to_bytes(4, "little") + trained[8:])


def _list_inputs() -> Iterator[RawArticle]:
    """Yield all articles of one story in three, and one of each of the others."""
    chosen = (story for story in read_stories() if not is_held_apart(story.name))
    for number, story in enumerate(islice(chosen, 0, 4 * STORIES_READ, 4)):
        for place, article in enumerate(story.articles if number % 3 == 0 else story.articles[:1]):
            given = f"https://news-{number}.example/{story.day}/{place}"
            yield _make_page(article, story, given) if number % 2 else _make_row(article, story, given)


def _make_page(article: OwnArticle, story: OwnStory, given: str) -> RawArticle:
    paragraphs = "".join(f"<p>{escape(sentence.text)}</p>" for sentence in article.sentences)
    content = (
        f"<html lang=en><head><title>{escape(story.title)}</title>"
        f'<meta property="og:site_name" content="{escape(article.outlet)}">'
        f'<meta property="article:published_time" content="{story.day}T08:30:00Z"></head>'
        f"<body><article><h1>{escape(story.title)}</h1><p class=byline>By Mira Tal</p>"
        f"<time datetime={story.day}>{story.day}</time>{paragraphs}</article></body></html>"
    )
    return RawArticle(given=given, content=content, markup="html", envelope=Envelope(url=given))


def _make_row(article: OwnArticle, story: OwnStory, given: str) -> RawArticle:
    evidence = DateEvidence(kind="metadata", text=str(story.day), value=str(story.day))
    envelope = Envelope(url=given, title=story.title, outlet=article.outlet, language="en", dates=(evidence,))
    content = "\n\n".join(sentence.text for sentence in article.sentences)
    return RawArticle(given=given, content=content, markup="as-is", envelope=envelope)


def _list_packed(connection: Connection) -> Iterator[bytes]:
    for column in (ARTICLES.c.packed, STORIES.c.packed):
        for packed in connection.execute(select(column).where(column.is_not(None))).scalars():
            yield decompress(bytes(packed)[1:])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
