"""Since when findings have had their support: from which article on it was enough."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from twosource.model.independence import Carrier, judge_independence
from twosource.model.origin import Lineage
from twosource.model.span import ArticleSpan
from twosource.model.statement import Statement
from twosource.views.catalogue import Catalogue
from twosource.views.digest import SEVERAL
from twosource.views.pages import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """Since when a finding stands in two or more articles, and since when it is established; None: not yet."""

    shared: datetime | None
    established: datetime | None


def find_growth(page: Page, catalogue: Catalogue, came: Mapping[str, datetime]) -> tuple[Growth, ...]:
    """Return the growth of each finding that several articles carry. ``came`` says when articles came, by id.

    Articles that are not in ``came`` add nothing. A finding was established once those of its articles that had come
    were enough for it (`judge_independence`), and only where it still is. Who owns which outlet, and which origins are
    tied, is not known here: where that mattered, a finding may count some articles too early.
    """
    sure = {finding.id for finding in page.digest.established}
    passages = tuple(passage for each in page.carried.values() for passage in each)
    lineage = Lineage(passages=passages, origins=page.origins, stretches=())
    growths = []
    for finding in page.digest.common:
        carriers = sorted(
            (one for one in catalogue.supporters(finding) if one.article in came), key=lambda one: came[one.article]
        )
        growths.append(
            Growth(
                shared=_find_sharing(carriers, came),
                established=_find_proof(carriers, came, lineage) if finding.id in sure else None,
            )
        )
    return tuple(growths)


def _find_sharing(carriers: list[Statement], came: Mapping[str, datetime]) -> datetime | None:
    articles = list(dict.fromkeys(one.article for one in carriers))
    return came[articles[SEVERAL - 1]] if len(articles) >= SEVERAL else None


def _find_proof(carriers: list[Statement], came: Mapping[str, datetime], lineage: Lineage) -> datetime | None:
    for moment in sorted({came[one.article] for one in carriers}):
        until = [_carry(one) for one in carriers if came[one.article] <= moment]
        if judge_independence(until, lineage)[0] == "established":
            return moment
    return None


def _carry(statement: Statement) -> Carrier:
    quoted = statement.sources if statement.form in {"direct", "mixed"} else ()
    place = ArticleSpan(statement.article, statement.span)
    return Carrier(place=place, origin=statement.origin, quoted=frozenset(quoted))
