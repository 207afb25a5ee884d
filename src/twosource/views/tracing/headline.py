"""What a trace found, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.model.origin import Origin
from twosource.model.trace import Trace
from twosource.views.headline import Headline
from twosource.views.tracing.amounts import Amounts, Carrier
from twosource.views.tracing.naming import name_articles, name_others
from twosource.views.tracing.precedence import tell_first
from twosource.views.wording import capital, describe_share, listed, spell

NAMED = 3  # articles or origins named one by one; of more the number is said


def write_trace_headline(trace: Trace, amounts: Amounts) -> Headline:
    """Return how much of the text stands elsewhere, in whom, who had it first, how many origins, what is its own."""
    if not trace.among:
        nothing = "There was no other article, so nothing was searched."
        return Headline(short="Nothing to compare it with", sentences=(nothing, *_tell_origins(trace, amounts)))
    found = [carrier for carrier in amounts.carriers if carrier.words]
    if not found:
        others = "the other article" if len(trace.among) == 1 else f"the other {_number(len(trace.among))}"
        return Headline(short=f"None of the text stands in {others}", sentences=tuple(_tell_rest(trace, amounts)))
    names = name_articles(trace)
    where = names[found[0].article.id] if len(found) == 1 else _number(len(found), "other ")
    short = f"{_portion(amounts.share(amounts.shared))} of the text stands in {where}"
    return Headline(
        short=short, sentences=tuple(_tell(trace, amounts, [(one, names[one.article.id]) for one in found]))
    )


def _tell(trace: Trace, amounts: Amounts, found: Sequence[tuple[Carrier, str]]) -> Iterator[str]:
    if len(found) > 1:
        yield f"{_name_carriers(found)}."
    yield tell_first(trace, amounts)
    yield from _tell_rest(trace, amounts)


def _tell_rest(trace: Trace, amounts: Amounts) -> Iterator[str]:
    kinds = amounts.kinds
    if kinds.get("own") != amounts.total:
        yield from _tell_origins(trace, amounts)
    if own := kinds.get("own"):
        yield f"{_portion(amounts.share(own))} is its own newsgathering, as far as it shows."
    if credited := kinds.get("credited"):
        names = _name_origins(_rank_origins(trace, amounts, "credited"))
        alone = f"{_portion(amounts.share(credited))} stands in none of these articles"
        yield f"{alone} but is credited to {listed(names)}."
    unknown = kinds.get("unknown", 0)
    if 0 < unknown < amounts.total:
        nobody = ", and nobody is credited with it" if _is_any_named(trace, amounts) else ""
        yield f"{_portion(amounts.share(unknown))} stands in none of these articles{nobody}."


def _name_carriers(found: Sequence[tuple[Carrier, str]]) -> str:
    shares = [describe_share(carrier.share) for carrier, _ in found[:NAMED]]
    names = [name for _, name in found[:NAMED]]
    more = [f"some in {len(found) - NAMED} more"] if len(found) > NAMED else []
    if len(set(shares)) == 1:
        return ", ".join([f"{shares[0]} in each of {listed(names)}", *more])
    named = [f"{share} in {name}" for share, name in zip(shares, names, strict=True)]
    return capital(listed([*named, *more]))


def _tell_origins(trace: Trace, amounts: Amounts) -> Iterator[str]:
    ranked = _rank_origins(trace, amounts)
    known_only = "known " if None in amounts.origins else ""
    if not any(origin.name for origin in ranked):
        whole = amounts.kinds.get("unknown", 0) == amounts.total
        yield "Nobody is credited with it." if whole else "Nobody is credited with any of it."
    elif len(ranked) == 1:
        yield f"One {known_only}origin stands behind it: {listed(_name_origins(ranked))}."
    else:
        number = capital(spell(len(ranked)))
        yield f"{number} {known_only}origins stand behind it: {listed(_share_out(ranked, amounts))}."


def _is_any_named(trace: Trace, amounts: Amounts) -> bool:
    return any(origin.name for origin in _rank_origins(trace, amounts))


def _rank_origins(trace: Trace, amounts: Amounts, kind: str = "") -> list[Origin]:
    """Return the origins of the article, or of its parts of one kind, those of most words first."""
    inside = {part.origin for part in trace.parts if kind in {"", part.kind}}
    known = [origin for origin in trace.lineage.origins if origin.id in inside]
    return sorted(known, key=lambda origin: (-amounts.origins[origin.id], origin.id))


def _name_origins(origins: Sequence[Origin]) -> list[str]:
    """Return the names, the first few of them, and how many have none."""
    names = [origin.name for origin in origins if origin.name is not None]
    unnamed = len(origins) - len(names)
    texts = f"{'a text' if unnamed == 1 else f'{spell(unnamed)} texts'} that nobody is credited with"
    return [*name_others(names, NAMED), *([texts] if unnamed else [])]


def _share_out(origins: Sequence[Origin], amounts: Amounts) -> list[str]:
    """Return the names of several origins, the first few of them, with how much of the text each is behind."""
    named = [origin for origin in origins if origin.name is not None]
    groups = [*([origin] for origin in named[:NAMED]), named[NAMED:], [one for one in origins if one.name is None]]
    sizes = [sum(amounts.origins[origin.id] for origin in group) for group in groups if group]
    told = sorted(zip(_name_origins(origins), sizes, strict=True), key=lambda pair: -pair[1])
    return [f"{words} ({describe_share(amounts.share(size))})" for words, size in told]


def _portion(share: float) -> str:
    return "All" if share == 1 else capital(describe_share(share))


def _number(articles: int, kind: str = "") -> str:
    return f"{spell(articles)} {kind}article{'' if articles == 1 else 's'}"
