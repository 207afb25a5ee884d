"""What a trace found, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.model.article import short_name
from twosource.model.origin import Origin
from twosource.model.trace import Trace
from twosource.views.headline import Headline
from twosource.views.tracing.amounts import Amounts, Carrier
from twosource.views.wording import capital, describe_share, listed, spell

NAMED = 3  # articles or origins named one by one; of more the number is said
MOST = 0.95  # what is nearly all of something
FIRST = 2  # articles that are named of those that had some of it first


def write_trace_headline(trace: Trace, amounts: Amounts) -> Headline:
    """Return how much of the text stands elsewhere, in whom, who had it first, how many origins, what is its own."""
    if not trace.among:
        nothing = "Nothing was searched: no other article was given."
        return Headline(short="Nothing to compare it with", sentences=(nothing, *_tell_origins(trace, amounts)))
    found = [carrier for carrier in amounts.carriers if carrier.words]
    if not found:
        others = "the other article" if len(trace.among) == 1 else f"the other {_number(len(trace.among))}"
        return Headline(short=f"None of the text stands in {others}", sentences=tuple(_tell_rest(trace, amounts)))
    short = f"{_portion(amounts.share(amounts.shared))} of the text stands in {_number(len(found), 'other ')}"
    return Headline(short=short, sentences=tuple(_tell(trace, amounts, found)))


def _tell(trace: Trace, amounts: Amounts, found: Sequence[Carrier]) -> Iterator[str]:
    yield f"{_name_carriers(found)}."
    yield _tell_first(trace, amounts)
    yield from _tell_rest(trace, amounts)


def _tell_rest(trace: Trace, amounts: Amounts) -> Iterator[str]:
    yield from _tell_origins(trace, amounts)
    if own := amounts.kinds.get("own"):
        yield f"{_portion(amounts.share(own))} is its own newsgathering, as far as it shows."
    if credited := amounts.kinds.get("credited"):
        yield f"{_portion(amounts.share(credited))} is credited to others and stands in none of these articles."
    unknown = amounts.kinds.get("unknown", 0)
    if unknown == amounts.total:
        yield "Nobody is credited with it."
    elif unknown:
        yield f"{_portion(amounts.share(unknown))} stands in none of these articles, and nobody is credited with it."


def _name_carriers(found: Sequence[Carrier]) -> str:
    names = [short_name(one.article) for one in found[:NAMED]]
    shares = [describe_share(one.share) for one in found[:NAMED]]
    more = [f"some in {len(found) - NAMED} more"] if len(found) > NAMED else []
    if len(set(shares)) == 1 < len(shares):
        return ", ".join([f"{shares[0]} in each of {listed(names)}", *more])
    named = [f"{share} in {name}" for share, name in zip(shares, names, strict=True)]
    return capital(listed([*named, *more]))


def _tell_first(trace: Trace, amounts: Amounts) -> str:
    """Say who had it first: the words whose first carrier is told, and of how many nothing tells that."""
    names = {article.id: short_name(article) for article in trace.among} | {trace.article.id: "this article"}
    told = {one: words for one, words in amounts.first.items() if one is not None}
    if not told:
        return "Nothing tells who had it first."
    ranked = sorted(told, key=lambda one: (-told[one], names[one], one))
    if told[ranked[0]] >= MOST * amounts.shared:
        return f"{capital(names[ranked[0]])} had it first, as far as can be told."
    shares = {one: describe_share(amounts.share(told[one])) for one in ranked}
    leader = f"{shares[ranked[0]]} was in {names[ranked[0]]} first"
    others = [f"{shares[one]} in {names[one]}" for one in ranked[1:FIRST]]
    left = sum(told[one] for one in ranked[FIRST:])
    rest = [f"{describe_share(amounts.share(left))} in others"] if left else []
    unsaid = f"; of {describe_share(amounts.share(amounts.first[None]))} nothing tells" if None in amounts.first else ""
    return f"As far as can be told, {listed([leader, *others, *rest])}{unsaid}."


def _tell_origins(trace: Trace, amounts: Amounts) -> Iterator[str]:
    known = {origin.id: origin for origin in trace.lineage.origins}
    words = {one: number for one, number in amounts.origins.items() if one is not None and one in known}
    ranked = [known[one] for one in sorted(words, key=lambda one: (-words[one], one))]
    known_only = "known " if None in amounts.origins else ""
    if not ranked:
        yield "No origin of it is known."
    elif len(ranked) == 1:
        yield f"One {known_only}origin stands behind it: {listed(_name_origins(ranked))}."
    else:
        number = capital(spell(len(ranked)))
        yield f"{number} {known_only}origins stand behind it: {listed(_name_origins(ranked))}."


def _name_origins(origins: Sequence[Origin]) -> list[str]:
    """Return the names, the first few of them, and how many have none."""
    names = [origin.name for origin in origins if origin.name is not None]
    more = [f"{len(names) - NAMED} more"] if len(names) > NAMED else []
    unnamed = len(origins) - len(names)
    texts = f"{'a text' if unnamed == 1 else f'{spell(unnamed)} texts'} that nobody is credited with"
    return [*names[:NAMED], *more, *([texts] if unnamed else [])]


def _portion(share: float) -> str:
    return "All" if share == 1 else capital(describe_share(share))


def _number(articles: int, kind: str = "") -> str:
    return f"{spell(articles)} {kind}article{'' if articles == 1 else 's'}"
