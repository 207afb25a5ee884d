"""The steps of the way, each a function from Arrow tables to Arrow tables that knows nothing of where it runs."""

from twosource.assembly.corpus.steps import arranging, cleaning, copying, finding, grouping, reading, splitting, tagging
from twosource.assembly.corpus.steps.step import Step

_ALL = ("reading", "cleaning", "origins", "stories", "statements", "findings")

STEPS = {
    step.name: step
    for step in (
        Step(name="read", rooms=("reading", "cleaning"), schemas=reading.list_tables, run=reading.read_given),
        Step(name="clean", rooms=("cleaning",), schemas=cleaning.list_tables, run=cleaning.clean_pages),
        Step(name="arrange", rooms=(), schemas=arranging.list_tables, run=arranging.arrange_day),
        Step(name="texts", rooms=(), schemas=copying.list_texts, run=copying.find_same_texts),
        Step(name="copies", rooms=(), schemas=copying.list_tables, run=copying.find_copies),
        Step(name="stories", rooms=("stories",), schemas=grouping.list_tables, run=grouping.group_articles),
        Step(name="paragraphs", rooms=("statements",), schemas=splitting.list_tables, run=splitting.split_paragraphs),
        Step(name="statements", rooms=("statements",), schemas=tagging.list_tables, run=tagging.tag_paragraphs),
        Step(name="findings", rooms=_ALL, schemas=finding.list_tables, run=finding.find_out),
    )
}

__all__ = ["STEPS", "Step"]
