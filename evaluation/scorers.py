"""What scores a set with the models of this run, where one scorer needs them or several make up a set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from evaluation.attributions import score_attributions
from evaluation.copies import score_copies
from evaluation.coreference import score_pronouns, score_speakers
from evaluation.credits import score_credit_words
from evaluation.differences import score_differences
from evaluation.direction import score_direction
from evaluation.figure import Figure
from evaluation.gold import GoldStory, read_stories
from evaluation.names import score_names
from evaluation.own_stories import score_own_stories
from evaluation.pairs import score_pairs
from evaluation.provenance import score_provenance
from evaluation.quoting import score_quoting
from evaluation.remembering import RememberingEncoder
from evaluation.revisions import score_revisions
from evaluation.segments import score_segments
from evaluation.stances import score_stances
from twosource.analysis import compare_articles
from twosource.assembly.pairing import open_pairing
from twosource.assembly.tagging import open_tagging
from twosource.language.encoder import Encoder
from twosource.language.pairing import PairModel
from twosource.language.tagging import Tagger
from twosource.model.article import Article
from twosource.model.comparison import Comparison
from twosource.settings import Settings

_ANYTHING = -1.0  # less alike than any two articles are


@cache
def _share_tagger() -> Tagger | None:
    """Return the one tagger of this run, with its memory: sets that hold the same texts share what it says of them.

    Where the model cannot be loaded the reason is printed, and rules alone are scored.
    """
    tagging = open_tagging(Settings())
    for reason in tagging.degraded:
        print(f"skipped the model: {reason}")
    return tagging.count_anew()


@cache
def _share_pair_model() -> PairModel | None:
    """Return the one pair model of this run. Where it cannot be loaded the reason is printed, and rules are scored."""
    pairing = open_pairing(Settings())
    for reason in pairing.degraded:
        print(f"skipped the pair model: {reason}")
    return pairing.model


def measure_gold(path: Path, encoder: Encoder) -> Iterator[Figure]:
    """Yield what the package reaches as it is used, and what it reaches by rules alone."""
    remembering, tagger = RememberingEncoder(encoder), _share_tagger()
    yield from _score_stories(read_stories(path, remembering, tagger, _share_pair_model()))
    if tagger is not None:
        for figure in _score_stories(read_stories(path, remembering)):
            yield replace(figure, name=f"{figure.name}, rules alone")


def _score_stories(compared: Iterable[GoldStory]) -> Iterator[Figure]:
    stories = list(compared)
    yield from score_pairs(stories)
    yield from score_differences(stories)
    yield from score_attributions(stories)
    yield from score_stances(stories)
    yield from score_credit_words(stories)


def measure_own_stories(path: Path, encoder: Encoder) -> Iterator[Figure]:
    """Yield figures of the articles grouped by event first, and of all of a story's articles compared."""
    remembering, usual = RememberingEncoder(encoder), Settings()
    together = replace(usual, stories=replace(usual.stories, same_event=_ANYTHING, apart=_ANYTHING))

    def compare(articles: Sequence[Article], settings: Settings) -> Comparison:
        return compare_articles(articles, remembering, settings, _share_tagger(), _share_pair_model())

    yield from score_own_stories(path, partial(compare, settings=usual), partial(compare, settings=together))


def measure_copies(path: Path, encoder: Encoder) -> Iterator[Figure]:
    remembering = RememberingEncoder(encoder)
    yield from score_copies(path, remembering)
    if (path / "synthetic_docs.jsonl.gz").exists():
        yield from score_provenance(path, remembering)
        yield from score_direction(path, remembering)
    if (path / "clough_stevenson.jsonl").exists():
        yield from score_revisions(path / "clough_stevenson.jsonl", remembering)


def measure_quoting(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    yield from score_quoting(path, _share_tagger())


def measure_segments(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    yield from score_segments(path, _share_tagger())


def measure_names(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    yield from score_names(path, _share_tagger())


def measure_pronouns(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    if (tagger := _share_tagger()) is not None:
        yield from score_pronouns(path, tagger)


def measure_speakers(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    yield from score_speakers(path, _share_tagger())
