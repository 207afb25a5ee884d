"""How well sentences are cut into propositions, against questions and answers, and on our own stories.

QA-Align (Brook Weiss et al. 2021) asks of each verb of a sentence who did what, when and where, and marks the answers.
Two verbs of which neither stands in an answer about the other are taken for two things said; a verb and its answer for
one. Statements are found by rules alone: what is measured is the cutting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from training.pairs.reading import read_stories
from training.pairs.story import OwnArticle

from evaluation.figure import Figure
from evaluation.own_stories import write_text
from evaluation.rows import read_as_is, read_rows
from twosource.findings.propositions.cutting import cut_propositions
from twosource.language.analysed import split_article
from twosource.language.encoder import Encoder
from twosource.language.words import content_words
from twosource.model.span import Span
from twosource.settings import Settings
from twosource.statements import extract_statements

Parts = Sequence[tuple[Span, ...]]

_SHORT = 15  # words of a sentence that should stay whole when it states one fact
_ATTRIBUTE = {"said", "says", "say", "according", "told", "tells", "adding", "added", "reported", "announced"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A verb by its place, and the places of the answers about it."""

    verb: Span
    answers: tuple[Span, ...]


def score_answers(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    """Yield how often two things said stand in different propositions, and one thing in one."""
    apart, together, covered = [], [], []
    for text, asked in _read_asked(path):
        parts = cut_text(text)
        homes = [_find_home(each.verb, parts) for each in asked]
        covered += [home is not None for home in homes]
        known = [(each, home) for each, home in zip(asked, homes, strict=True) if home is not None]
        apart += [home != other for (a, home), (b, other) in combinations(known, 2) if _are_two(a, b)]
        together += [_stands_together(text, each.verb, answer, parts) for each, _ in known for answer in each.answers]
    yield _share("verbs of two clauses stand apart", apart)
    yield _share("a verb stands with its answer", together)
    yield _share("verbs kept, attribution left out", covered)


def score_own_sentences(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    """Yield how often a sentence with several facts is cut, and how often a short one with one fact is not."""
    several, single, sizes = [], [], []
    for story in read_stories(path):
        for article in story.articles:
            for sentence, count in _count_parts(article):
                words, facts = len(sentence.split()), len(article_facts(article)[sentence])
                several += [count > 1] if facts > 1 else []
                single += [count == 1] if facts == 1 and words <= _SHORT else []
                sizes.append(count)
    yield _share("two facts or more, cut", several, set_name="own propositions")
    yield _share(f"one fact in up to {_SHORT} words, whole", single, set_name="own propositions")
    note = f"{sum(sizes)}/{len(sizes)}"
    mean = sum(sizes) / max(1, len(sizes))
    yield Figure(set="own propositions", name="propositions a sentence", value=mean, note=note, pinned=False)


def article_facts(article: OwnArticle) -> Mapping[str, Mapping[int, str]]:
    """Return the facts of each sentence by its text."""
    return {sentence.text: sentence.values for sentence in article.sentences}


def cut_text(text: str) -> Parts:
    """Return the propositions of all statements of a text, as spans."""
    found = extract_statements(split_article(read_as_is("text", text)), Settings().statements)
    return [part.spans for each in found.statements for part in cut_propositions(each, text)]


def _count_parts(article: OwnArticle) -> Iterator[tuple[str, int]]:
    text, places = write_text(article)
    parts = cut_text(text)
    for sentence, place in zip(article.sentences, places, strict=True):
        yield sentence.text, sum(place.contains(part[0]) for part in parts if part)


def _read_asked(path: Path) -> Iterator[tuple[str, list[Asked]]]:
    """Yield each sentence once, with its verbs that can be found in it; verbs that attribute are left out."""
    seen = set()
    for row in read_rows(path):
        for side in ("1", "2"):
            text = row[f"text_{side}"]
            if text not in seen:
                seen.add(text)
                yield text, list(_locate(text, row[f"qas_{side}"]))


def _locate(text: str, rows: Sequence[Mapping[str, Any]]) -> Iterator[Asked]:
    tokens = [Span(*match.span()) for match in re.finditer(r"n't|'s|\w+(?:[-.,]\w+)*|[^\w\s]", text)]
    for verb, number in sorted({(row["verb"], row["verb_idx"]) for row in rows}):
        places = [place for place, token in enumerate(tokens) if token.of(text) == verb]
        if not places or verb.lower() in _ATTRIBUTE:
            continue
        span = tokens[min(places, key=lambda place: abs(place - number))]
        answers = [_find_answer(text, row["answer"], span) for row in rows if row["verb_idx"] == number]
        yield Asked(verb=span, answers=tuple(answer for answer in answers if answer is not None))


def _find_answer(text: str, answer: str, near: Span) -> Span | None:
    """Return where the words of an answer stand, of several places the one next to the verb."""
    pattern = r"\s*".join(map(re.escape, answer.split()))
    spans = [Span(*match.span()) for match in re.finditer(pattern, text)]
    return min(spans, key=lambda span: abs(span.start - near.start), default=None)


def _are_two(a: Asked, b: Asked) -> bool:
    return not any(span.contains(b.verb) for span in a.answers) and not any(span.contains(a.verb) for span in b.answers)


def _find_home(verb: Span, parts: Parts) -> int | None:
    """Return the number of the shortest proposition that holds the verb."""
    holding = [number for number, part in enumerate(parts) if any(span.contains(verb) for span in part)]
    return min(holding, key=lambda number: sum(map(len, parts[number])), default=None)


def _stands_together(text: str, verb: Span, answer: Span, parts: Parts) -> bool:
    """Tell whether one proposition holds the verb and the answer's content words."""
    words = [
        Span(word.span.start + answer.start, word.span.end + answer.start) for word in content_words(answer.of(text))
    ]
    return any(
        all(any(span.overlaps(word) for span in part) for word in words)
        for part in parts
        if any(span.contains(verb) for span in part)
    )


def _share(name: str, told: Sequence[bool], *, set_name: str = "propositions") -> Figure:
    note = f"{sum(told)}/{len(told)}"
    return Figure(set=set_name, name=name, value=sum(told) / max(1, len(told)), note=note)
