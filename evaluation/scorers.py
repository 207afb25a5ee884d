"""What scores a set with the models of this run, where one scorer needs them or several make up a set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from evaluation.attributions import score_attributions
from evaluation.copies import score_copies
from evaluation.coreference import score_pronouns, score_speakers
from evaluation.credits import score_credit_words
from evaluation.differences import score_differences
from evaluation.direction import score_direction
from evaluation.figure import Figure
from evaluation.gold import GoldStory, read_stories
from evaluation.models import share_pair_model, share_tagger
from evaluation.names import score_names
from evaluation.own_stories import score_own_stories
from evaluation.pairs import score_pairs
from evaluation.provenance import score_provenance
from evaluation.quoting import score_quoting
from evaluation.remembering import RememberingEncoder
from evaluation.revisions import score_revisions
from evaluation.segments import score_segments
from evaluation.sentence_pairs import score_claims, score_headlines, score_paraphrases
from evaluation.stances import score_stances
from evaluation.typed import score_typed
from twosource.analysis import compare_articles, read_reports
from twosource.assembly.checking import check_text
from twosource.language.encoder import Encoder
from twosource.language.pairing import PairModel
from twosource.model.article import Article
from twosource.model.check import Check
from twosource.model.comparison import Comparison
from twosource.settings import Settings

PairScorer = Callable[[Path, Encoder, PairModel | None], Iterator[Figure]]

_ANYTHING = -1.0  # less alike than any two articles are


def measure_gold(path: Path, encoder: Encoder) -> Iterator[Figure]:
    """Yield what the package reaches as it is used, and what it reaches by rules alone."""
    remembering, tagger = RememberingEncoder(encoder), share_tagger()

    def compare(_name: str, articles: Sequence[Article]) -> Comparison:
        return compare_articles(articles, remembering, Settings(), tagger, share_pair_model())

    def compare_by_rules(_name: str, articles: Sequence[Article]) -> Comparison:
        return compare_articles(articles, remembering, Settings())

    yield from score_gold(read_stories(path, compare))
    if tagger is not None:
        for figure in score_gold(read_stories(path, compare_by_rules)):
            yield replace(figure, name=f"{figure.name}, rules alone")


def score_gold(compared: Iterable[GoldStory]) -> Iterator[Figure]:
    """Yield the figures of annotated stories: what they share and how it differs, and who says it how."""
    stories = list(compared)
    yield from score_pairs(stories)
    yield from score_differences(stories)
    yield from score_attributions(stories)
    yield from score_stances(stories)
    yield from score_credit_words(stories)


def measure_own_stories(path: Path, encoder: Encoder) -> Iterator[Figure]:
    """Yield what the package reaches as it is used, and what it reaches without the pair model."""
    remembering = RememberingEncoder(encoder)
    if (pair_model := share_pair_model()) is not None:
        yield from _score_own_stories(path, remembering, pair_model)
    for figure in _score_own_stories(path, remembering, None):
        yield replace(figure, name=f"{figure.name}, rules alone")


def _score_own_stories(path: Path, encoder: Encoder, pair_model: PairModel | None) -> Iterator[Figure]:
    """Yield figures of the articles grouped by event first, and of all of a story's articles compared."""
    usual = Settings()
    together = replace(usual, stories=replace(usual.stories, same_event=_ANYTHING, apart=_ANYTHING))

    def compare(articles: Sequence[Article], settings: Settings) -> Comparison:
        return compare_articles(articles, encoder, settings, share_tagger(), pair_model)

    yield from score_own_stories(path, partial(compare, settings=usual), partial(compare, settings=together))


def measure_typed(path: Path, encoder: Encoder) -> Iterator[Figure]:
    """Yield what is found of typed sentences as the package is used, and without the pair model."""
    remembering, tagger = RememberingEncoder(encoder), share_tagger()

    def open_search(articles: Sequence[Article], pair_model: PairModel | None) -> Callable[[str], Check]:
        reports = read_reports(articles, remembering, Settings(), tagger)
        reports = replace(reports, pair_model=pair_model)
        return lambda text: check_text(text, reports, remembering, Settings(), tagger)

    if (pair_model := share_pair_model()) is not None:
        yield from score_typed(path, partial(open_search, pair_model=pair_model))
    for figure in score_typed(path, partial(open_search, pair_model=None)):
        yield replace(figure, name=f"{figure.name}, rules alone")


def measure_paraphrases(path: Path, encoder: Encoder) -> Iterator[Figure]:
    yield from _score_sentence_pairs(score_paraphrases, path, encoder)


def measure_headlines(path: Path, encoder: Encoder) -> Iterator[Figure]:
    yield from _score_sentence_pairs(score_headlines, path, encoder)


def measure_claims(path: Path, encoder: Encoder) -> Iterator[Figure]:
    yield from _score_sentence_pairs(score_claims, path, encoder)


def _score_sentence_pairs(score: PairScorer, path: Path, encoder: Encoder) -> Iterator[Figure]:
    """Yield figures with what the pair model says among the features, and without."""
    remembering = RememberingEncoder(encoder)
    if (pair_model := share_pair_model()) is not None:
        yield from score(path, remembering, pair_model.model)  # no sentence is met twice: nothing to remember
    for figure in score(path, remembering, None):
        yield replace(figure, name=f"{figure.name}, rules alone")


def measure_copies(path: Path, encoder: Encoder) -> Iterator[Figure]:
    remembering = RememberingEncoder(encoder)
    yield from score_copies(path, remembering)
    if (path / "synthetic_docs.jsonl.gz").exists():
        yield from score_provenance(path, remembering)
        yield from score_direction(path, remembering)
    if (path / "clough_stevenson.jsonl").exists():
        yield from score_revisions(path / "clough_stevenson.jsonl", remembering)


def measure_quoting(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    yield from score_quoting(path, share_tagger())


def measure_segments(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    yield from score_segments(path, share_tagger())


def measure_names(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    yield from score_names(path, share_tagger())


def measure_pronouns(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    if (tagger := share_tagger()) is not None:
        yield from score_pronouns(path, tagger)


def measure_speakers(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    if (tagger := share_tagger()) is not None:
        yield from score_speakers(path, tagger)
