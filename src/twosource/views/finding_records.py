"""Findings as plain values, in the words of the result format."""

from __future__ import annotations

from twosource.model.finding import Finding, Proposition, Relation
from twosource.views.records import Record, pick_fields, span_record


def finding_record(finding: Finding, text: str) -> Record:
    """Return one object of ``findings``; ``text`` is the clean text of the article its words stand in."""
    support = finding.support
    return {
        **pick_fields(finding, "id", "story"),
        "text": finding.words.of(text),
        **pick_fields(finding, "wording", "statements"),
        **pick_fields(support, "articles", "outlets", "origins", "sources", "independence"),
        "support": support.verdict,
        **pick_fields(support, "why", "hedged"),
        "relations": [relation_record(relation) for relation in finding.relations],
        "not_compared": [list(pair) for pair in finding.not_compared],
        "words": span_record(finding.words),
        "carriers": list(finding.carriers),
        "propositions": [_proposition_record(part) for part in finding.propositions],
    }


def _proposition_record(proposition: Proposition) -> Record:
    return {"statement": proposition.statement, "spans": [span_record(span) for span in proposition.spans]}


def relation_record(relation: Relation) -> Record:
    """Return how two statements relate, as in ``relations`` of a finding."""
    return {
        **pick_fields(relation, "a", "b", "kind", "about"),
        "a_span": span_record(relation.a_span),
        "b_span": span_record(relation.b_span),
        **pick_fields(relation, "note", "score"),
    }
