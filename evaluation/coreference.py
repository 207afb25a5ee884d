"""Whom a pronoun means (GAP), and which mentions of sources are one source.

GAP (Webster et al. 2018) gives the places of a pronoun and of two names, A and B; each is meant or not. As its makers
score it with the two names given, F1 counts the decisions for both. The texts are Wikipedia's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any

from evaluation.figure import NOTHING, Figure, Tally
from evaluation.marking import split_text
from evaluation.rows import read_rows
from twosource.language.analysed import SplitArticle
from twosource.language.names import find_names
from twosource.language.tagging import Tagger
from twosource.model.identity import content_id
from twosource.model.mention import Name
from twosource.model.span import Span
from twosource.settings import Settings
from twosource.statements import extract_statements
from twosource.statements.grammar.lines import Line, read_lines
from twosource.statements.pronouns.meaning import read_votes
from twosource.statements.pronouns.resolving import Choice, resolve_pronouns
from twosource.statements.pronouns.weights import load_weights

_PAIR = ("a", "b")
_NEWS = (("meantime.jsonl.gz", "entity_mentions", "entity"), ("gum_wikinews.jsonl.gz", "mentions", "cluster"))
Decisions = set[tuple[str, str]]  # row and "a" or "b", those that are meant


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One row of GAP as the product reads it: its sentences without regard to quotations, their names, A's and B's ids.

    A name that is not a person's by the rules is taken as one where it is A or B.
    """

    row: Mapping[str, Any]
    split: SplitArticle
    lines: tuple[Line, ...]
    names: tuple[tuple[Name, ...], ...]
    ids: Mapping[str, str]


def score_pronouns(path: Path, tagger: Tagger) -> Iterator[Figure]:
    """Yield F1 over the decisions by rules and model together, and by each alone."""
    rows = list(read_rows(path))
    wanted = {(row["id"], one) for row in rows for one in _PAIR if row[one]["coref"]}
    plain, voted = [[ask(row, each) for row in rows] for each in (None, tagger)]
    answers = {
        "": _resolve(voted),
        ", model alone": {answer for asked in voted for answer in _answer_by_model(asked)},
        ", rules alone": _resolve(plain),
    }
    for title, given in answers.items():
        tally = Tally.of(given, wanted)
        yield Figure(set="GAP", name=f"whom a pronoun means, F1{title}", value=tally.f1, note=tally.note)


def ask(row: Mapping[str, Any], tagger: Tagger | None = None) -> Asked:
    """Return a row as the product reads it."""
    split = split_text(row["text"], tagger)
    names, ids = _mark_pair(row, find_names(row["text"], split.sentences, split.tagged))
    lines = read_lines(row["text"], split.sentences, [sentence.span for sentence in split.sentences], ())
    named = tuple(tuple(name for name in names if line.span.contains(name.span)) for line in lines)
    return Asked(row=row, split=split, lines=lines, names=named, ids=ids)


def choose(asked: Asked, weights: Mapping[str, float]) -> Choice | None:
    """Return the choice for the pronoun that is asked about, None when it was not seen as one."""
    votes = read_votes(asked.split.tagged or ())
    choices = resolve_pronouns(asked.row["text"], asked.lines, asked.names, weights, votes)
    return next((choice for choice in choices if choice.pronoun.start == asked.row["pronoun"]["start"]), None)


def _mark_pair(row: Mapping[str, Any], found: Sequence[Name]) -> tuple[list[Name], dict[str, str]]:
    names = list(found)
    ids: dict[str, str] = {}
    for one in _PAIR:
        place = Span(row[one]["start"], row[one]["end"])
        over = next((name for name in names if name.span.overlaps(place)), None)
        marked = Name(
            span=place, kind="person", name=over.name if over else row[one]["text"], role=over.role if over else None,
            id=over.id if over else content_id("name", row[one]["text"].casefold()),
        )  # fmt: skip
        ids[one] = marked.id
        names = [*(name for name in names if not name.span.overlaps(place)), marked]
    named = [replace(name, kind="person") if name.id in ids.values() else name for name in names]
    return sorted(named, key=lambda name: name.span), ids


def _resolve(every: Sequence[Asked]) -> Decisions:
    given: Decisions = set()
    for asked in every:
        choice = choose(asked, load_weights())
        chosen = choice.chosen.bearer if choice is not None and choice.chosen is not None else None
        given |= {(asked.row["id"], one) for one in _PAIR if asked.ids[one] == chosen}
    return given


def _answer_by_model(asked: Asked) -> Iterator[tuple[str, str]]:
    vote = read_votes(asked.split.tagged or ()).get(asked.row["pronoun"]["start"])
    if vote is None or vote.name is None:
        return
    meant = [name.id for line in asked.names for name in line if name.span.overlaps(vote.name)]
    for one in _PAIR:
        place = Span(asked.row[one]["start"], asked.row[one]["end"])
        if vote.name.overlaps(place) or asked.ids[one] in meant:
            yield asked.row["id"], one


def score_speakers(folder: Path, tagger: Tagger) -> Iterator[Figure]:
    """Yield for two sets of news which mentions of sources are one source, as F1 over the pairs of an article.

    Compared are the mentions that are annotated at the same place, or that begin or end there.
    """
    for file, key, cluster in _NEWS:
        if not (folder / file).exists():
            continue
        rows = list(read_rows(folder / file))
        for title, each in (("", tagger), (", rules alone", None)):
            tally = sum((_count_pairs(row, row[key], cluster, each) for row in rows), NOTHING)
            name = f"which mentions are one source, F1, {file.partition('.')[0]}{title}"
            yield Figure(set="news coreference", name=name, value=tally.f1, note=tally.note)


def _count_pairs(row: Mapping[str, Any], marked: Sequence[Mapping[str, Any]], key: str, tagger: Tagger | None) -> Tally:
    split = split_text(row["text"], tagger)
    sources = extract_statements(split, Settings().statements).sources
    spans = {mention.span: source.id for source in sources for mention in source.mentions}
    known = {span: found for span in spans if (found := _find_marked(span, marked, key)) is not None}
    pairs = list(combinations(sorted(known), 2))
    given = {pair for pair in pairs if spans[pair[0]] == spans[pair[1]]}
    return Tally.of(given, {pair for pair in pairs if known[pair[0]] == known[pair[1]]})


def _find_marked(span: Span, marked: Sequence[Mapping[str, Any]], key: str) -> str | None:
    """Return the cluster of the mention that is annotated at a place, the one with the most like extent."""
    near = [one for one in marked if one["start"] == span.start or one["end"] == span.end]
    best = min(near, key=lambda one: abs(one["end"] - one["start"] - len(span)), default=None)
    return None if best is None else str(best[key])
