"""A pair that would corroborate is looked at more closely, and one text is always one fact."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from tests.findings.telling import gather

from twosource.findings import FindingSettings, Material, find_findings
from twosource.findings.evidence.identical import find_identical
from twosource.findings.evidence.independence import find_asides, find_independent
from twosource.findings.evidence.pairs import make_pairs, pair_key
from twosource.model.origin import Lineage
from twosource.model.passage import Passage
from twosource.model.span import ArticleSpan, Span

DEFAULT = FindingSettings()
HEARER = "the Orva Daily Courier on the telephone from a guarded hospital bed in the coastal town of Tellin."


def test_what_both_say_in_passing_is_an_aside() -> None:
    claims = [
        "the mayor had never thought of calling on the court to free the two sailors held in Orva",
        "a painter from Tesk laughed about the new charges against two sailors in Orva",
        "two sailors are held in Orva",
    ]
    pairs = make_pairs(3, np.array([pair_key(0, 1, 3), pair_key(0, 2, 3)]))
    assert find_asides(claims, pairs).tolist() == [True, False]


@pytest.mark.parametrize(
    ("origins", "sources", "independent"),
    [
        (("x", "y"), ((), ()), True),
        (("x", "y"), (("anna",), ("piet",)), True),
        (("x", "y"), (("anna",), ("anna",)), False),
        (("x", "x"), ((), ()), False),
        (("x", None), ((), ()), False),
    ],
)
def test_statements_of_two_origins_without_a_common_source_are_independent(
    origins: tuple[str | None, str | None], sources: tuple[tuple[str, ...], tuple[str, ...]], *, independent: bool
) -> None:
    made = gather(["The dam burst."], ["The dam has burst."]).statements
    told = [replace(item, origin=o, sources=s) for item, o, s in zip(made, origins, sources, strict=True)]
    assert find_independent(told, make_pairs(2, np.array([1]))).tolist() == [independent]


def _share(material: Material, words: str) -> Material:
    """The material with a passage that both articles carry, as long as ``words`` is in each."""
    spans = tuple(
        ArticleSpan(article=key, span=Span(analysed.article.text.index(words), len(analysed.article.text)))
        for key, analysed in material.analysed.items()
    )
    passage = Passage(id="p", origin="o", kind="copied", spans=spans, similarity=1.0)
    return replace(
        material, ledger=replace(material.ledger, lineage=Lineage(passages=(passage,), origins=(), stretches=()))
    )


def test_a_long_sentence_that_stands_in_two_articles_is_one_fact() -> None:
    shared = "They had been here before and they would not be here again."
    findings = find_findings(gather(["A dam burst.", shared], [shared, "Traders fear for copper."]), DEFAULT)
    assert [len(finding.statements) for finding in findings if finding.relations] == [2]


def test_a_short_one_is_only_where_it_was_taken_over_with_its_passage() -> None:
    apart = gather(["A dam burst.", "Nobody replied."], ["Traders fear for copper.", "Nobody replied."])
    assert not find_identical(apart.statements, apart).tolist()
    together = _share(apart, "Nobody")
    assert find_identical(together.statements, together).tolist() == [pair_key(1, 3, 4)]


def test_articles_with_one_text_are_joined_to_the_shortest_sentence() -> None:
    report = ["The dam on the Orva burst.", "Floods.", "So it was."]
    material = gather(report, report)
    assert [len(finding.statements) for finding in find_findings(material, DEFAULT)] == [2, 2, 2]


def test_two_remarks_to_one_reporter_are_not_one_fact() -> None:
    lines = [
        f"The mayor rang the harbor master, he told {HEARER}",
        f"Copper is dear, she told {HEARER}",
    ]
    claims = ["The mayor rang the harbor master", "Copper is dear"]
    material = gather(*[[line, "Bread was free.", "Trains ran late again."] for line in lines])
    statements = []
    for statement, line, claim in zip(material.statements[::3], lines, claims, strict=True):
        cue = line.index("told")
        statements.append(
            replace(
                statement,
                content=(Span(0, len(claim)),),
                cue=Span(cue, cue + 4),
                source_spans=(Span(len(claim) + 2, cue - 1),),
            )
        )
    changed = replace(material, statements=tuple(statements))
    plain = replace(material, statements=material.statements[::3])
    assert [len(f.statements) for f in find_findings(changed, DEFAULT)] == [1, 1]
    assert [len(f.statements) for f in find_findings(plain, DEFAULT)] == [2]
