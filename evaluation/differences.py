"""What differs between matched sentences, against the annotated stories."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from evaluation.figure import Figure, Tally
from evaluation.gold import GoldStory, Pair
from twosource.findings.relations.relating import relate
from twosource.findings.relations.sides import Side, make_sides
from twosource.model.finding import Relation
from twosource.model.origin import Lineage
from twosource.model.statement import Statement
from twosource.model.support import Ledger

_APART = {"differs", "contradicts", "supersedes"}  # a revised figure is a difference to the annotators
_Rows = Sequence[tuple[GoldStory, Mapping[Pair, Sequence[Relation]]]]


def score_differences(stories: Sequence[GoldStory]) -> Iterator[Figure]:
    """Yield how well differences are told from agreement.

    Scored on the pairs that are both found and annotated; and, since these change with every change of the matching
    and are few, on all annotated pairs, as if all had been found: then by the rules of the slots alone.
    """
    yield from _score([(story, _keep_annotated(story)) for story in stories], "")
    everything: _Rows = [(story, _relate_annotated(story)) for story in stories]
    yield from _score(everything, ", all annotated pairs")
    wrong = [
        (story.name, pair)
        for story, told in everything
        for pair in told
        if story.pairs[pair]["relation"] == "same" and _kinds(told[pair]) & _APART
    ]
    agreeing = sum(row["relation"] == "same" for story in stories for row in story.pairs.values())
    yield Figure(
        set="gold differences",
        name="agreement told as a difference, all annotated pairs",
        value=len(wrong),
        note=f"of {agreeing}",
        is_mistakes=True,
    )


def _score(rows: _Rows, suffix: str) -> Iterator[Figure]:
    pairs = [(story, pair, _kinds(told[pair])) for story, told in rows for pair in told]
    relations = {(story.name, pair): story.pairs[pair]["relation"] for story, pair, _ in pairs}
    given = {(story.name, pair) for story, pair, kinds in pairs if kinds & _APART}
    wanted = {key for key, relation in relations.items() if relation in _APART}
    yield _figure(f"differs or contradicts, F1{suffix}", given, wanted)
    given = {(story.name, pair) for story, pair, kinds in pairs if "contradicts" in kinds}
    wanted = {key for key, relation in relations.items() if relation == "contradicts"}
    yield _figure(f"contradicts, F1{suffix}", given, wanted)
    given = {(story.name, pair) for story, pair, kinds in pairs if "equal quantity" in kinds}
    wanted = {(story.name, pair) for story, pair, _ in pairs if _is_equal_quantity(story, pair)}
    yield _figure(f"equal quantity, F1{suffix}", given, wanted)


def _figure(name: str, given: Collection[object], wanted: Collection[object]) -> Figure:
    tally = Tally.of(given, wanted)
    return Figure(set="gold differences", name=name, value=tally.f1, note=tally.note)


def _keep_annotated(story: GoldStory) -> dict[Pair, Sequence[Relation]]:
    return {pair: story.relations[pair] for pair in story.pairs if pair in story.relations}


def _relate_annotated(story: GoldStory) -> dict[Pair, Sequence[Relation]]:
    """Return how the statements of annotated pairs of sentences relate, found or not."""
    sides = _make_sides(story)
    return {
        (first, second): [
            relation for a in sides.get(first, ()) for b in sides.get(second, ()) for relation in relate(a, b, 1.0)
        ]
        for first, second in story.pairs
    }


def _make_sides(story: GoldStory) -> dict[str, list[Side]]:
    """Return the statements of each sentence, as they are compared."""
    made = story.comparison
    articles = {article.id: article for article in made.articles}
    lineage = Lineage(passages=made.passages, origins=made.origins, stretches=())
    ledger = Ledger(articles=articles, sources={source.id: source for source in made.sources}, lineage=lineage)

    def read_text(statement: Statement) -> str:
        return articles[statement.article].text

    located: dict[str, list[Side]] = {}
    for key, side in make_sides(made.statements, read_text, ledger).items():
        located.setdefault(story.sentence_of[key], []).append(side)
    return located


def _kinds(relations: Sequence[Relation]) -> set[str]:
    return {relation.kind for relation in relations}


def _is_equal_quantity(story: GoldStory, pair: Pair) -> bool:
    row = story.pairs[pair]
    return bool(row["relation"] == "same" and row["kind"] == "quantity")
