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
from twosource.model.origin import Lineage, Origin
from twosource.model.source import Source
from twosource.model.span import ArticleSpan
from twosource.model.statement import Statement

Verdict = Literal["corroborated", "one source", "one origin", "single article"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
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
    """What counting needs to know: articles and sources by id, and where the text comes from."""

    articles: Mapping[str, Article]
    sources: Mapping[str, Source]
    lineage: Lineage
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
    Sources that cannot be told apart ("a senior official" and "authorities") are one source.
    """
    origins = ledger.origins
    known = {origin_id: origins[origin_id] for origin_id in sorted(_origin_ids(statements))}
    articles = sorted({statement.article for statement in statements})
    outlets = {_outlet_key(ledger.articles[article]) for article in articles}
    sources, source_reason = _count_sources(statements, known, ledger)
    independence, reason = judge_independence([*map(_carry, statements)], ledger.lineage)
    return Support(
        articles=len(articles),
        outlets=len(outlets),
        origins=len(known),
        sources=sources,
        independence=independence,
        verdict=_judge(len(articles), len(known), sources),
        why=(_explain_origins(known, statements), reason, source_reason),
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


def _outlet_key(article: Article) -> str:
    # Two articles whose outlets are unknown are not known to be two outlets' work, but each was
    # published somewhere: the place it was read from stands for the outlet.
    return (article.outlet or article.given).casefold()


def _count_sources(statements: Sequence[Statement], known: Mapping[str, Origin], ledger: Ledger) -> tuple[int, str]:
    chains = [set(statement.sources) for statement in statements if statement.sources]
    if not chains:
        return _count_vouching(known, ledger.lineage)
    cited = [ledger.sources[source_id] for source_id in set().union(*chains)]
    groups = _join_overlapping([*chains, *map(set, find_indistinct(cited))])
    names = [_name_group(group, statements, ledger) for group in groups]
    return len(groups), f"attributed to {_listed(sorted(names))}"


def _count_vouching(known: Mapping[str, Origin], lineage: Lineage) -> tuple[int, str]:
    """Count the origins that gathered it themselves; related ones may have it from one another and count once."""
    gathered = {origin_id for origin_id, origin in known.items() if origin.gathered}
    related = [set(pair) for pair in sorted(lineage.related) if gathered.issuperset(pair)]
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


def _carry(statement: Statement) -> Carrier:
    quoted = statement.sources if statement.form in {"direct", "mixed"} else ()
    place = ArticleSpan(statement.article, statement.span)
    return Carrier(place=place, origin=statement.origin, quoted=frozenset(quoted))


def _explain_origins(known: Mapping[str, Origin], statements: Sequence[Statement]) -> str:
    unknown = len({statement.article for statement in statements if statement.origin is None})
    parts = [name_origin(origin) for origin in known.values()]
    if unknown:
        parts.append("1 article of unknown origin" if unknown == 1 else f"{unknown} articles of unknown origin")
    return f"origins: {_listed(parts)}" if parts else "no origin is known"


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
