"""Pairs made from our own stories: sentences with one thing changed, of which we know what the change does."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import replace

from training.pairs.change import Change, Changing, Surroundings
from training.pairs.labelled import LabelledStory, Pair
from training.pairs.persons import list_persons, rename, replace_person
from training.pairs.story import Shared
from training.pairs.values import blur, convert_unit, other_day, swap_number
from training.pairs.wording import deny, negate, reword, shorten, swap_source

LETTER = "Y"  # of the article that holds the changed sentences
MOST = 8

_CHANGES: tuple[Changing, ...] = (
    negate, deny, swap_number, other_day, swap_source, rename, replace_person, convert_unit, blur, reword, shorten,
)  # fmt: skip
_LARGE = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]*\w")
_SHORTEST, _LONGEST = 25, 260  # characters of a sentence that is changed


def vary_story(story: LabelledStory, chance: random.Random) -> LabelledStory:
    """Return the story with an article of changed sentences, labelled by what each change does.

    No two of them are made from one sentence. The kinds of change come in turn, as far as the sentences allow.
    """
    around = _look_around(story)
    places = [(name, text, place) for name, text, place in _list_sentences(story) if _SHORTEST < len(text) < _LONGEST]
    chance.shuffle(places)
    found = {
        way: [(place, name, made) for name, text, place in places if (made := way(text, around, chance))]
        for way in _CHANGES
    }
    ways = chance.sample(_CHANGES, len(_CHANGES))
    chosen: dict[str, tuple[float, str, Change]] = {}
    for way in sorted(ways, key=lambda each: len(found[each])) + ways:
        fresh = [each for each in found[way] if each[1] not in chosen]
        if fresh and len(chosen) < MOST:
            chosen[fresh[0][1]] = fresh[0]
    return _add(story, [(name, made) for _, name, made in sorted(chosen.values(), key=lambda each: each[:2])])


def _list_sentences(story: LabelledStory) -> Iterator[tuple[str, str, float]]:
    for letter, sentences in story.articles.items():
        if letter not in story.strangers:
            for number, text in enumerate(sentences):
                yield f"{letter}{number}", text, number / len(sentences)


def _look_around(story: LabelledStory) -> Surroundings:
    texts = [text for _, text, _ in _list_sentences(story)]
    bearers: dict[str, set[str]] = {}
    for first, last in (person for text in texts for person in list_persons(text)):
        bearers.setdefault(last, set()).add(first)
    return Surroundings(
        names=frozenset(name for text in texts for name in _LARGE.findall(text)),
        persons={last: first for last, firsts in bearers.items() if len(firsts) == 1 for first in firsts},
    )


def _add(story: LabelledStory, chosen: list[tuple[str, Change]]) -> LabelledStory:
    if not chosen:
        return story
    relations, unsure = dict(story.relations), set(story.unsure)
    near = _list_related(story)
    texts = {name: text for name, text, _ in _list_sentences(story)}
    for number, (source, change) in enumerate(chosen):
        called = f"{LETTER}{number}"
        if change.relation:
            relations[source, called] = change.relation
        for other in near.get(source, {}):
            relation = _relate(story, near[source][other], (source, other), texts[other], change)
            if relation:
                relations[other, called] = relation
            else:
                unsure.add((other, called))
    articles = {**story.articles, LETTER: [change.text for _, change in chosen]}
    return replace(story, articles=dict(sorted(articles.items())), relations=relations, unsure=frozenset(unsure))


def _relate(story: LabelledStory, before: Shared | None, pair: Pair, text: str, change: Change) -> Shared | None:
    """Return how a sentence relates to the changed form of another one; None where nobody can know."""
    if before != "same" or change.relation is None:
        return None
    if change.relation == "same":
        return None if change.gone else "same"
    whole = set(pair) <= story.single and re.search(rf"(?<!\w){re.escape(change.gone)}(?!\w)", text)
    return change.relation if whole else None


def _list_related(story: LabelledStory) -> dict[str, dict[str, Shared | None]]:
    """Return the sentences that relate to each; those of its own article that state the same as others give None."""
    direct: dict[str, dict[str, Shared | None]] = {}
    for (a, b), relation in story.relations.items():
        direct.setdefault(a, {})[b] = direct.setdefault(b, {})[a] = relation
    for a, b in story.unsure:
        direct.setdefault(a, {}).setdefault(b, None)
        direct.setdefault(b, {}).setdefault(a, None)
    whole = {name: dict(others) for name, others in direct.items()}
    for name, others in direct.items():
        for other in others:
            for third in direct[other]:
                if third[0] == name[0] and third != name:
                    whole[name][third] = None
    return whole
