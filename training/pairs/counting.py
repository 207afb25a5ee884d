"""`python -m training.pairs.counting`: counts our own stories, their sentences and pairs."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable

from training.pairs.generating import LETTER, vary_story
from training.pairs.labelled import label_own
from training.pairs.reading import is_held_apart, read_stories
from training.pairs.story import OwnStory, list_pairs


def count(stories: Iterable[OwnStory]) -> Counter[str]:
    """Return how many stories, articles, sentences, words and pairs there are, and pairs by relation."""
    counts = Counter[str]()
    for story in stories:
        sentences = [sentence for article in story.articles for sentence in article.sentences]
        pairs = list(list_pairs(story))
        counts.update(stories=1, articles=len(story.articles), sentences=len(sentences), pairs=len(pairs))
        counts.update(words=sum(len(sentence.text.split()) for sentence in sentences))
        counts.update(pair.main.shared for pair in pairs)
        counts.update(f"differs in {pair.main.fact.kind}" for pair in pairs if pair.main.shared == "differs")
    return counts


def count_changed(stories: Iterable[OwnStory], chance: random.Random) -> Counter[str]:
    """Return how many changed sentences are made from the stories, and the pairs that they add, by relation."""
    counts = Counter[str]()
    for story in stories:
        varied = vary_story(label_own(story), chance)
        added = [relation for (_, b), relation in varied.relations.items() if b.startswith(LETTER)]
        counts.update({"changed sentences": len(varied.articles.get(LETTER, ())), "their pairs": len(added)})
        counts.update(f"{relation} when changed" for relation in added)
        counts["unsure when changed"] += sum(b.startswith(LETTER) for _, b in varied.unsure)
    return counts


def main() -> None:
    """Print the counts of all stories, of those held apart, and of what is made from the others for training."""
    stories = list(read_stories())
    whole, apart = count(stories), count(story for story in stories if is_held_apart(story.name))
    print(f"{'':24} {'all':>8} {'held apart':>12}")
    for name, number in whole.items():
        print(f"{name:24} {number:8} {apart[name]:12}")
    made = count_changed((story for story in stories if not is_held_apart(story.name)), random.Random(0))
    for name, number in made.items():
        print(f"{name:24} {number:8}")


if __name__ == "__main__":
    main()
