"""Stories whose pairs of sentences are labelled: our own, and annotated ones in the form of the project's gold."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from training.pairs.story import OwnStory, Shared, list_pairs

Pair = tuple[str, str]  # sentences of two articles: "A0", "B7", the lower letter first


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledStory:
    """``articles``: sentences by letter. ``relations``: the pairs that state a common fact, and how they relate.

    ``unsure``: pairs that teach nothing. ``strangers``: letters of articles of other stories, put in as contrast.
    ``single``: the sentences known to state just one fact that others state, too.
    """

    name: str
    articles: Mapping[str, Sequence[str]]
    relations: Mapping[Pair, Shared]
    unsure: frozenset[Pair] = frozenset()
    strangers: frozenset[str] = frozenset()
    single: frozenset[str] = frozenset()


def label_own(story: OwnStory) -> LabelledStory:
    """Return one of our own stories."""
    return LabelledStory(
        name=story.name,
        articles={article.letter: [each.text for each in article.sentences] for article in story.articles},
        relations={(pair.a, pair.b): pair.main.shared for pair in list_pairs(story)},
        single=frozenset(
            f"{article.letter}{number}"
            for article in story.articles
            for number, sentence in enumerate(article.sentences)
            if len(sentence.values) == 1
        ),
    )


def read_gold(folder: Path) -> Iterator[LabelledStory]:
    """Yield the annotated stories under ``folder``: one folder each, see the README beside them."""
    close_calls = json.loads((folder / "borderline.json").read_text(encoding="utf-8"))
    for place in sorted(path.parent for path in folder.glob("*/gold.json")):
        key = json.loads((place / "gold.json").read_text(encoding="utf-8"))
        relations: dict[Pair, Shared] = {(row["a"], row["b"]): row["relation"] for row in key["pairs"]}
        calls = close_calls.get(place.name, {})
        yield LabelledStory(
            name=place.name,
            articles=dict(_read_articles(place)),
            relations=relations,
            unsure=frozenset((a, b) for a, b in calls.get("left_out", ())),
        )


def _read_articles(place: Path) -> Iterator[tuple[str, list[str]]]:
    for row in json.loads((place / "sentences.json").read_text(encoding="utf-8"))["docs"]:
        text = (place / f"{row['letter']}.txt").read_bytes().decode("utf-8")
        yield row["letter"], [" ".join(text[start:end].split()) for start, end in row["sents"]]


def add_strangers(story: LabelledStory, others: Sequence[LabelledStory], chance: random.Random) -> LabelledStory:
    """Return the story with a few sentences of another one, as an article that has nothing to do with it."""
    other = chance.choice([each for each in others if each.name != story.name])
    sentences = chance.choice(list(other.articles.values()))
    first = chance.randrange(len(sentences))
    return replace(
        story,
        articles={**story.articles, "Z": sentences[first : first + 6]},
        strangers=frozenset("Z"),
    )
