"""Who says what, against the annotated stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evaluation.figure import Figure, Tally
from evaluation.gold import GoldStory
from twosource.language.words import find_words

_NO_NAME = {"the", "a", "an", "of", "and", "'s", "s", "in", "for", "unnamed"}


@dataclass(frozen=True, slots=True)
class Named:
    """An attribution: story, sentence, the words of each source, outermost first, and how the source stands to it."""

    story: str
    sentence: str
    chain: tuple[frozenset[str], ...]
    stance: str


def score_attributions(stories: Sequence[GoldStory]) -> Iterator[Figure]:
    """Yield precision and recall of the innermost source, and of whole chains.

    A source is right when the words that name it, its name or its roles share a word with the
    annotated name: texts say "he" and "the minister" where the annotation has the name.
    """
    wanted = [row for story in stories for row in list_annotated(story)]
    given = [row for story in stories for row in list_found(story)]
    recalled = sum(any(meet(row, other) for other in given) for row in wanted)
    right = sum(any(meet(row, other) for other in wanted) for row in given)
    yield _figure("innermost source, recall", recalled, len(wanted))
    yield _figure("innermost source, precision", right, len(given))
    nested = [row for row in wanted if len(row.chain) > 1]
    whole = sum(any(_meet_whole(row, other) for other in given) for row in nested)
    yield _figure("nested chains, recall", whole, len(nested))


def _figure(name: str, right: int, total: int) -> Figure:
    tally = Tally(right, total, total)
    return Figure(set="gold attributions", name=name, value=tally.recall, note=f"{right}/{total}")


def list_annotated(story: GoldStory) -> Iterator[Named]:
    """Yield what the annotation of a story attributes."""
    for row in story.key["attributions"]:
        yield Named(story.name, row["s"], tuple(_words(name) for name in row["sources"]), row["stance"])


def list_found(story: GoldStory, *, unnamed: bool = False) -> Iterator[Named]:
    """Yield what the pipeline attributes in a story; with ``unnamed`` also what it attributes to nobody by name."""
    sources = {source.id: source for source in story.comparison.sources}
    texts = {article.id: article.text for article in story.comparison.articles}
    for statement in story.comparison.statements:
        if statement.sources:
            written = [span.of(texts[statement.article]) for span in statement.source_spans]
            named = [" ".join((sources[key].name, *sources[key].roles)) for key in statement.sources]
            chain = tuple(_words(f"{one} {two}") for one, two in zip(named, written, strict=True))
            yield Named(story.name, story.sentence_of[statement.id], chain, statement.stance)
        elif unnamed and statement.cue is not None:
            yield Named(story.name, story.sentence_of[statement.id], (frozenset(),), statement.stance)


def meet(row: Named, other: Named) -> bool:
    """Tell whether two attributions of one sentence name the same innermost source."""
    same_place = (row.story, row.sentence) == (other.story, other.sentence)
    return same_place and _name_one(row.chain[-1], other.chain[-1])


def _meet_whole(row: Named, other: Named) -> bool:
    same_length = len(row.chain) == len(other.chain)
    return same_length and meet(row, other) and all(map(_name_one, row.chain, other.chain))


def _name_one(first: frozenset[str], second: frozenset[str]) -> bool:
    return bool(first & second) or not first or not second


def _words(text: str) -> frozenset[str]:
    return frozenset(word.folded.removesuffix("'s") for word in find_words(text)) - _NO_NAME
