"""What a trace found, in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.model.trace import Trace
from twosource.views.catalogue import short_name
from twosource.views.headline import Headline
from twosource.views.tracing.amounts import Amounts, Carrier
from twosource.views.wording import capital, describe_share, listed, spell

NAMED = 3  # articles or origins named one by one; of more the number is said
MOST = 0.95  # what is nearly all of something
UNCREDITED = "an uncredited text"


def write_trace_headline(trace: Trace, amounts: Amounts) -> Headline:
    """Return how much of the text stands elsewhere, in whom, who had it first, how many origins, what is its own."""
    if not trace.among:
        nothing = "No other article was given to look in."
        return Headline(short="Nothing to compare it with", sentences=(nothing, *_tell_origins(trace, amounts)))
    found = [carrier for carrier in amounts.carriers if carrier.words]
    if not found:
        looked = f"No passage of it was found in {_number(len(trace.among))} looked at."
        return Headline(short="None of the text stands elsewhere", sentences=(looked, *_tell_rest(trace, amounts)))
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
        yield f"{_portion(amounts.share(credited))} it credits to others, and none of these articles has it."
    if unknown := amounts.kinds.get("unknown"):
        yield f"{_portion(amounts.share(unknown))} stands nowhere else, and nobody is credited with it."


def _name_carriers(found: Sequence[Carrier]) -> str:
    named = [f"{describe_share(one.share)} in {short_name(one.article)}" for one in found[:NAMED]]
    more = [f"some in {len(found) - NAMED} more"] if len(found) > NAMED else []
    return capital(listed([*named, *more]))


def _tell_first(trace: Trace, amounts: Amounts) -> str:
    names = {article.id: short_name(article) for article in trace.among} | {trace.article.id: "this article"}
    told = {one: words for one, words in amounts.first.items() if one is not None}
    if not told:
        return "Nothing tells who had it first."
    ranked = sorted(told, key=lambda one: (-told[one], names[one], one))
    leader = capital(names[ranked[0]])
    if told[ranked[0]] >= MOST * amounts.shared:
        return f"{leader} had it first, as far as dates and credits tell."
    parts = [f"{names[one]} {describe_share(amounts.share(told[one]))}" for one in ranked[:NAMED]]
    open_words = amounts.first.get(None, 0)
    rest = f"; of {describe_share(amounts.share(open_words))} nothing tells" if open_words else ""
    return f"As far as dates and credits tell, {listed(parts)} of the text had it first{rest}."


def _tell_origins(trace: Trace, amounts: Amounts) -> Iterator[str]:
    known = {origin.id: origin for origin in trace.lineage.origins}
    words = {one: number for one, number in amounts.origins.items() if one is not None and one in known}
    names = [known[one].name or UNCREDITED for one in sorted(words, key=lambda one: (-words[one], one))]
    if not names:
        yield "No origin of it is known."
    elif len(names) == 1:
        yield f"One origin of it is known: {names[0]}."
    else:
        named = [*names[:NAMED], *([f"{len(names) - NAMED} more"] if len(names) > NAMED else [])]
        yield f"{capital(spell(len(names)))} origins of it are known: {listed(named)}."


def _portion(share: float) -> str:
    return "All" if share == 1 else capital(describe_share(share))


def _number(articles: int, kind: str = "") -> str:
    return f"{spell(articles)} {kind}article{'' if articles == 1 else 's'}"
