"""How support is counted: one function, used everywhere.

Four numbers, never one, and a word for independence. Every number comes with the reasons that led
to it. Where something cannot be told, the count errs towards less support: an unknown origin is no
origin, two links of one chain of attribution are one source.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from twosource.model.article import Article
from twosource.model.independence import Carrier, Independence, judge_independence, name_origin
from twosource.model.indistinct import find_indistinct
from twosource.model.notebook import Shown
from twosource.model.origin import Lineage, Origin
from twosource.model.ownership import NOBODYS, Owners, Shared, explain_owners, name_outlet
from twosource.model.source import Source
from twosource.model.span import ArticleSpan
from twosource.model.statement import Statement

Verdict = Literal["corroborated", "one source", "one origin", "single article"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Support(Shown):
    """How many articles, outlets, origins and sources stand behind a finding, and why we say so.

    ``hedged`` is how many of the statements behind it hedge it: they support it, but no further than that.
    """

    articles: int
    outlets: int
    origins: int
    sources: int
    independence: Independence
    verdict: Verdict
    why: tuple[str, ...]
    hedged: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What counting needs to know: articles and sources by id, where the text comes from, and whose the outlets are."""

    articles: Mapping[str, Article]
    sources: Mapping[str, Source]
    lineage: Lineage
    owners: Owners = NOBODYS
    _origins: Mapping[str, Origin] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_origins", {origin.id: origin for origin in self.lineage.origins})

    @property
    def origins(self) -> Mapping[str, Origin]:
        """The origins by id."""
        return self._origins


def count_support(statements: Sequence[Statement], ledger: Ledger) -> Support:
    """Count the support of one finding from the statements that carry it.

    A statement in an article's own words names no source. Only when no carrier names any do the
    origins with newsgathering of their own count as sources, one each: each vouches for it itself.
    Sources that cannot be told apart ("a senior official" and "authorities") are one source. Outlets
    of one owner are one outlet, and establish nothing beside one another.
    """
    origins = ledger.origins
    known = {origin_id: origins[origin_id] for origin_id in sorted(_origin_ids(statements))}
    articles = [ledger.articles[article] for article in sorted({statement.article for statement in statements})]
    shared = ledger.owners.share(articles)
    houses = _find_houses(articles, shared)
    carriers = [_carry(statement, houses) for statement in statements]
    sources, source_reason = _count_sources(statements, known, ledger, houses)
    independence, reason = judge_independence(carriers, ledger.lineage)
    return Support(
        articles=len(articles),
        outlets=len({ledger.owners.key(article) for article in articles}),
        origins=len(known),
        sources=sources,
        independence=independence,
        verdict=_judge(len(articles), len(known), sources),
        why=(_explain_origins(known, statements), reason, source_reason, *explain_owners(shared)),
    )


def _judge(articles: int, origins: int, sources: int) -> Verdict:
    several = 2
    if articles < several:
        return "single article"
    if origins < several:
        return "one origin"
    return "corroborated" if sources >= several else "one source"


def _origin_ids(statements: Iterable[Statement]) -> set[str]:
    return {statement.origin for statement in statements if statement.origin is not None}


def _count_sources(
    statements: Sequence[Statement], known: Mapping[str, Origin], ledger: Ledger, houses: Mapping[str, str]
) -> tuple[int, str]:
    chains = [set(statement.sources) for statement in statements if statement.sources]
    if not chains:
        return _count_vouching(known, ledger.lineage, _list_housed(statements, houses))
    cited = [ledger.sources[source_id] for source_id in set().union(*chains)]
    groups = _join_overlapping([*chains, *map(set, find_indistinct(cited))])
    names = [_name_group(group, statements, ledger) for group in groups]
    return len(groups), f"attributed to {_listed(sorted(names))}"


def _list_housed(statements: Iterable[Statement], houses: Mapping[str, str]) -> list[set[str]]:
    """Return sets of ids of origins that outlets of one owner alone carry."""
    carried: dict[str, set[str | None]] = {}
    for statement in statements:
        if statement.origin is not None:
            carried.setdefault(statement.origin, set()).add(houses.get(statement.article))
    alone = {origin: next(iter(own)) for origin, own in carried.items() if len(own) == 1}
    return [{origin for origin, own in alone.items() if own == house} for house in sorted({*houses.values()})]


def _count_vouching(known: Mapping[str, Origin], lineage: Lineage, housed: Iterable[set[str]]) -> tuple[int, str]:
    """Count the origins that gathered it themselves.

    Related ones may have it from one another and count once, so do those that outlets of one owner alone carry.
    """
    gathered = {origin_id for origin_id, origin in known.items() if origin.gathered}
    related = [set(pair) for pair in sorted(lineage.related) if gathered.issuperset(pair)]
    related += [both for each in housed if (both := each & gathered)]
    groups = _join_overlapping([*({origin_id} for origin_id in sorted(gathered)), *related])
    if not groups:
        return 0, "no article says who it is from"
    names = [" / ".join(sorted(name_origin(known[origin_id]) for origin_id in group)) for group in groups]
    return len(groups), f"no source is named; stated in their own words by {_listed(sorted(names))}"


def _join_overlapping(sets: Iterable[set[str]]) -> list[set[str]]:
    """Join sets that share a member, until none do."""
    joined: list[set[str]] = []
    for fresh in sets:
        merged = set(fresh)
        apart = []
        for group in joined:
            if group & merged:
                merged |= group
            else:
                apart.append(group)
        joined = [*apart, merged]
    return joined


def _name_group(group: set[str], statements: Sequence[Statement], ledger: Ledger) -> str:
    innermost = {statement.sources[-1] for statement in statements if set(statement.sources) & group}
    return " / ".join(sorted({ledger.sources[source].name for source in innermost}))


def _find_houses(articles: Sequence[Article], shared: Sequence[Shared]) -> dict[str, str]:
    """Return the owner of each article whose outlet shares it with that of another one, by the article's id."""
    return {
        article.id: each.owner.name for each in shared for article in articles if name_outlet(article) in each.outlets
    }


def _carry(statement: Statement, houses: Mapping[str, str]) -> Carrier:
    quoted = statement.sources if statement.form in {"direct", "mixed"} else ()
    place = ArticleSpan(statement.article, statement.span)
    return Carrier(place=place, origin=statement.origin, quoted=frozenset(quoted), house=houses.get(statement.article))


def _explain_origins(known: Mapping[str, Origin], statements: Sequence[Statement]) -> str:
    unknown = len({statement.article for statement in statements if statement.origin is None})
    parts = [name_origin(origin) for origin in known.values()]
    if unknown:
        parts.append("1 article of unknown origin" if unknown == 1 else f"{unknown} articles of unknown origin")
    return f"origins: {_listed(parts)}" if parts else "no origin is known"


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
