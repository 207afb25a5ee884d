"""Our own invented stories as moulds: sentences of numbered words that become others in every event."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from training.pairs.reading import read_stories
from training.pairs.story import OwnStory

from benchmarks.corpora.naming import list_given_names
from benchmarks.corpora.numbering import TOKEN, Numbering, Sentence
from benchmarks.corpora.sorting import sort_words
from benchmarks.corpora.vocabulary import Vocabulary

_PERSON = re.compile(r"\b[A-Z]\w+ (?:[A-Z]\. )?([A-Z]\w+)")
_AFTER_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Judge|President|Minister|Professor|Captain|Mayor|Senator)\.? ([A-Z]\w+)")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Mould:
    """A story: its title, the sentences of each of its reports, and its matter."""

    matter: str
    title: Sentence
    reports: Sequence[Sequence[Sentence]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Moulds:
    """All stories, by their matter too, and the words they are made of."""

    stories: Sequence[Mould]
    words: Vocabulary


@cache
def load_moulds() -> Moulds:
    """Return the moulds and their words: the same on every machine."""
    stories = list(read_stories())
    texts = [(story.name.rpartition("-")[0], text) for story in stories for text in _list_texts(story)]
    lower = Counter(word for _, text in texts for word in TOKEN.findall(text) if word.islower())
    persons = {word for _, text in texts for word in _AFTER_TITLE.findall(text)}
    given = {*list_given_names("f"), *list_given_names("m")}
    persons |= {spot[1] for _, text in texts for spot in _PERSON.finditer(text) if spot[0].split()[0] in given}
    numbering = Numbering(sorted_=sort_words(texts), lower=lower, persons=persons)
    made = [_make(story, numbering) for story in stories]
    return Moulds(stories=made, words=numbering.collector.finish())


def _list_texts(story: OwnStory) -> list[str]:
    return [sentence.text for report in story.articles for sentence in report.sentences]


def _make(story: OwnStory, numbering: Numbering) -> Mould:
    return Mould(
        matter=story.name.rpartition("-")[0],
        title=numbering.read(story.title),
        reports=[
            [
                numbering.read(each.text)
                for each in report.sentences
                if numbering.turns(each.text) or each is report.sentences[0]
            ]
            for report in story.articles
        ],
    )
