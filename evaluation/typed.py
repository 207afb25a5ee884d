"""A typed sentence among the reports of our own stories: the first report's sentences, looked for in the others.

Only the stories that no weights are trained on are scored. Pairs are of a typed sentence and a sentence of another
report; what a pair should be is read from the facts that both state: one that both deny or affirm with the same value
is stated, wholly or, where the typed sentence says more, in part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.pairs.reading import is_held_apart, read_stories
from training.pairs.story import OwnArticle, OwnSentence, OwnStory

from evaluation.figure import NOTHING, Figure, Tally
from evaluation.own_stories import make_article, write_text
from twosource.model.article import Article
from twosource.model.check import Answer, Check
from twosource.model.span import Span

Place = tuple[str, str, int]  # the typed sentence, and the letter and number of another
OpenSearch = Callable[[Sequence[Article]], Callable[[str], Check]]

_SET = "typed sentences"
_STEP = 4  # every fourth sentence of a report is typed
_SURE = ("states", "partly", "differs", "contradicts")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedResult:
    """How the typed sentences of a story bear on those of its other reports, as labelled and as found."""

    wanted: Mapping[Place, str]
    found: Mapping[Place, str]


def score_typed(folder: Path, open_search: OpenSearch) -> Iterator[Figure]:
    """Yield how much of what is labelled is found, surely or perhaps, and how much of what is found is right.

    ``open_search`` reads reports and returns what checks a sentence among them.
    """
    results = [
        _read_result(number, story, open_search)
        for number, story in enumerate(one for one in read_stories(folder) if is_held_apart(one.name))
    ]
    yield _figure("found at all", results, (*_SURE, "perhaps"), None)
    yield _figure("found surely", results, _SURE, None)
    yield _figure("states, wholly or partly", results, ("states", "partly"), ("states", "partly"))
    yield _figure("states", results, ("states",), ("states", "partly"))
    yield _figure("differs", results, ("differs",), ("differs",))
    yield _figure("contradicts", results, ("contradicts",), ("contradicts",))


def _figure(name: str, results: Sequence[TypedResult], found: Sequence[str], wanted: Sequence[str] | None) -> Figure:
    tally = sum(
        (
            Tally.of(
                [place for place, bearing in result.found.items() if bearing in found],
                [place for place, bearing in result.wanted.items() if wanted is None or bearing in wanted],
            )
            for result in results
        ),
        NOTHING,
    )
    return Figure(set=_SET, name=f"{name}, F1", value=tally.f1, note=tally.note)


def _read_result(number: int, story: OwnStory, open_search: OpenSearch) -> TypedResult:
    first, *others = story.articles
    written = {article.letter: write_text(article) for article in others}
    articles = {article.letter: make_article(article, written[article.letter][0], story) for article in others}
    search = open_search(list(articles.values()))
    places = {articles[letter].id: (letter, spans) for letter, (_, spans) in written.items()}
    wanted: dict[Place, str] = {}
    found: dict[Place, str] = {}
    for sentence in first.sentences[number % _STEP :: _STEP]:
        wanted.update(_list_wanted(sentence, others))
        found.update(_list_found(sentence, search(sentence.text), places))
    return TypedResult(wanted=wanted, found=found)


def _list_wanted(typed: OwnSentence, others: Sequence[OwnArticle]) -> Iterator[tuple[Place, str]]:
    for article in others:
        for number, sentence in enumerate(article.sentences):
            bearing = compare_values(typed.values, sentence.values)
            if bearing is not None:
                yield (typed.text, article.letter, number), bearing


def compare_values(typed: Mapping[int, str], other: Mapping[int, str]) -> str | None:
    """Return how a sentence bears on a typed one, given the values of the facts that each states; None: not at all.

    >>> compare_values({1: "nine", 2: ""}, {1: "nine"}), compare_values({1: "nine"}, {1: "ten", 2: ""})
    ('partly', 'differs')
    """
    shared = typed.keys() & other.keys()
    if not shared:
        return None
    if any(typed[fact].startswith("-") != other[fact].startswith("-") for fact in shared):
        return "contradicts"
    if any(typed[fact] != other[fact] for fact in shared):
        return "differs"
    return "states" if len(shared) == len(typed) else "partly"


def _list_found(
    typed: OwnSentence, check: Check, places: Mapping[str, tuple[str, Sequence[Span]]]
) -> Iterator[tuple[Place, str]]:
    """Yield each sentence that was found with how it bears, the weightiest of several ways last."""
    statements = {statement.id: statement for statement in check.statements}
    for bearing in ("perhaps", "partly", "states", "differs", "contradicts"):
        for key in _list_statements(check.answers, bearing):
            letter, spans = places[statements[key].article]
            for number, span in enumerate(spans):
                if span.overlaps(statements[key].span):
                    yield (typed.text, letter, number), bearing


def _list_statements(answers: Sequence[Answer], bearing: str) -> Iterator[str]:
    for answer in answers:
        partly = [one.finding for one in answer.partly]
        for finding in partly if bearing == "partly" else getattr(answer, bearing):
            yield from finding.statements
