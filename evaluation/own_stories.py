"""Our own invented stories, which anybody has: pairs of sentences that state one fact, and what differs in them.

Only the stories that no weights are trained on are scored (`training.pairs.reading.is_held_apart`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from training.pairs.reading import is_held_apart, read_stories
from training.pairs.story import Likeness, OwnArticle, OwnStory, list_pairs

from evaluation.figure import NOTHING, Figure, Tally
from evaluation.gold import GoldStory, Pair
from evaluation.rows import read_as_is
from twosource.model.article import Article
from twosource.model.comparison import Comparison
from twosource.model.finding import About, Relation
from twosource.model.published import DateEvidence, Published
from twosource.model.span import Span

_PARAGRAPH = 2  # sentences
_APART = {"differs", "contradicts", "supersedes"}

Compare = Callable[[Sequence[Article]], Comparison]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnResult:
    """What is labelled in a story and what was found in it, by pairs of sentences of different articles."""

    name: str
    wanted: Mapping[Pair, Sequence[Likeness]]
    found: Mapping[Pair, Sequence[Relation]]
    fell_apart: bool


def score_own_stories(folder: Path, compare: Compare, compare_as_one: Compare) -> Iterator[Figure]:
    """Yield micro F1 over sentence pairs, and how well differences are told on the pairs that were found.

    All figures but the first two are of ``compare_as_one``, which takes all articles for reports of one event: whether
    they are found to be is another question. ``compare`` groups them first, as the package does.
    """
    stories = [story for story in read_stories(folder) if is_held_apart(story.name)]
    yield from _score_grouped([read_result(story, compare) for story in stories])
    results = [read_result(story, compare_as_one) for story in stories]
    tallies = {result.name: Tally.of(result.found, result.wanted) for result in results}
    yield _figure("F1, all pairs", sum(tallies.values(), NOTHING))
    yield _figure("differs or contradicts, F1", _compare_sets(results, _is_apart, _is_found_apart))
    yield _figure("contradicts, F1", _compare_sets(results, _is_contradicted, _is_found_contradicted))
    yield from _score_kinds(results)
    yield _score_told(results)
    for name, tally in tallies.items():
        yield replace(_figure(f"F1, {name}", tally), pinned=False)


def _score_grouped(results: Sequence[OwnResult]) -> Iterator[Figure]:
    tally = sum((Tally.of(result.found, result.wanted) for result in results), NOTHING)
    yield _figure("F1, all pairs, articles grouped first", tally)
    apart = [result.name for result in results if result.fell_apart]
    note = ", ".join([f"of {len(results)}", *apart])
    yield Figure(set="own stories", name="stories that fell apart", value=len(apart), note=note, is_mistakes=True)


def read_result(story: OwnStory, compare: Compare) -> OwnResult:
    """Have the articles of a story compared, each taken as clean and as printed on the day of the event."""
    written = {article.letter: write_text(article) for article in story.articles}
    articles = [make_article(article, written[article.letter][0], story) for article in story.articles]
    compared = compare(articles)
    mapped = GoldStory(
        name=story.name,
        key={},
        close_calls=frozenset(),
        sentences={letter: spans for letter, (_, spans) in written.items()},
        comparison=compared,
    )
    return OwnResult(
        name=story.name,
        wanted={(pair.a, pair.b): pair.likenesses for pair in list_pairs(story)},
        found=mapped.relations,
        fell_apart=len(compared.stories) > 1,
    )


def write_text(article: OwnArticle) -> tuple[str, list[Span]]:
    """Return the text of a report with the place of each sentence: paragraphs of two sentences, quotations whole."""
    text, spans, begun = "", [], 0
    for sentence in article.sentences:
        ends = begun >= _PARAGRAPH and not _is_open(text.rpartition("\n")[2])
        begun = 1 if ends else begun + 1
        text += ("\n" if ends else " ") if text else ""
        spans.append(Span(len(text), len(text) + len(sentence.text)))
        text += sentence.text
    return text + "\n", spans


def _is_open(paragraph: str) -> bool:
    return paragraph.count('"') % 2 == 1 or paragraph.count("“") > paragraph.count("”")


def make_article(article: OwnArticle, text: str, story: OwnStory) -> Article:
    day = story.day.isoformat()
    published = Published(
        value=day, precision="day", trust="stated", evidence=(DateEvidence(kind="metadata", text=day, value=day),)
    )
    return replace(read_as_is(article.letter, text), outlet=article.outlet, published=published)


def _score_told(results: Sequence[OwnResult]) -> Figure:
    """Return in how many of all pairs that differ, found or not, it is told that they do."""
    wanted = [
        (result, pair) for result in results for pair, shared in result.wanted.items() if any(map(_is_apart, shared))
    ]
    told = sum(any(map(_is_found_apart, result.found.get(pair, ()))) for result, pair in wanted)
    name = "differs or contradicts, told of all"
    return Figure(set="own stories", name=name, value=told / max(1, len(wanted)), note=f"{told}/{len(wanted)}")


def _score_kinds(results: Sequence[OwnResult]) -> Iterator[Figure]:
    """Yield how well it is told in what two sentences differ, over all kinds and by kind."""
    tallies = {kind: _score_kind(results, kind) for kind in get_args(About)}
    yield _figure("what differs, F1", sum(tallies.values(), NOTHING))
    for kind, tally in tallies.items():
        if tally.wanted:
            yield replace(_figure(f"differs in {kind}, F1", tally), pinned=False)


def _score_kind(results: Sequence[OwnResult], kind: About) -> Tally:
    return _compare_sets(
        results,
        lambda likeness: likeness.shared == "differs" and likeness.fact.kind == kind,
        lambda relation: relation.kind in {"differs", "supersedes"} and relation.about == kind,
    )


def _compare_sets(
    results: Sequence[OwnResult], is_wanted: Callable[[Likeness], bool], is_given: Callable[[Relation], bool]
) -> Tally:
    """Count on the pairs that are labelled and were found."""
    both = [(result, pair) for result in results for pair in result.wanted if pair in result.found]
    given = {(result.name, pair) for result, pair in both if any(map(is_given, result.found[pair]))}
    wanted = {(result.name, pair) for result, pair in both if any(map(is_wanted, result.wanted[pair]))}
    return Tally.of(given, wanted)


def _is_apart(likeness: Likeness) -> bool:
    return likeness.shared != "same"


def _is_found_apart(relation: Relation) -> bool:
    return relation.kind in _APART


def _is_contradicted(likeness: Likeness) -> bool:
    return likeness.shared == "contradicts"


def _is_found_contradicted(relation: Relation) -> bool:
    return relation.kind == "contradicts"


def _figure(name: str, tally: Tally) -> Figure:
    return Figure(set="own stories", name=name, value=tally.f1, note=tally.note)
