"""The steps of the way, each a function from Arrow tables to Arrow tables that knows nothing of where it runs."""

from twosource.assembly.corpus.steps import arranging, cleaning, copying, finding, grouping, reading, splitting, tagging
from twosource.assembly.corpus.steps.step import Step

STEPS = {
    step.name: step
    for step in (
        Step(name="read", schemas=reading.list_tables, run=reading.read_given),
        Step(name="clean", schemas=cleaning.list_tables, run=cleaning.clean_pages),
        Step(name="arrange", schemas=arranging.list_tables, run=arranging.arrange_day),
        Step(name="texts", schemas=copying.list_texts, run=copying.find_same_texts),
        Step(name="copies", schemas=copying.list_tables, run=copying.find_copies),
        Step(name="stories", schemas=grouping.list_tables, run=grouping.group_articles),
        Step(name="paragraphs", schemas=splitting.list_tables, run=splitting.split_paragraphs),
        Step(name="statements", schemas=tagging.list_tables, run=tagging.tag_paragraphs),
        Step(name="findings", schemas=finding.list_tables, run=finding.find_out),
    )
}

__all__ = ["STEPS", "Step"]
