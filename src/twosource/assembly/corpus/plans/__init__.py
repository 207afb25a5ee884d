"""What there is to do for each step of a corpus: its parts, told from what is done before it."""

from collections.abc import Callable

from twosource.assembly.corpus.corpus import Corpus
from twosource.assembly.corpus.part import Part
from twosource.assembly.corpus.plans.arranging import plan_arranging
from twosource.assembly.corpus.plans.cleaning import plan_cleaning
from twosource.assembly.corpus.plans.copying import plan_copies, plan_texts
from twosource.assembly.corpus.plans.finding import plan_finding, plan_paragraphs, plan_tagging
from twosource.assembly.corpus.plans.grouping import plan_grouping
from twosource.assembly.corpus.plans.reading import plan_reading

PLANS: dict[str, Callable[[Corpus], list[Part]]] = {
    "read": plan_reading,
    "clean": plan_cleaning,
    "arrange": plan_arranging,
    "texts": plan_texts,
    "copies": plan_copies,
    "stories": plan_grouping,
    "paragraphs": plan_paragraphs,
    "statements": plan_tagging,
    "findings": plan_finding,
}

__all__ = ["PLANS"]
