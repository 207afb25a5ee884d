"""Who had the text of a traced article first, in a sentence."""

from __future__ import annotations

from twosource.model.trace import Trace
from twosource.views.tracing.amounts import Amounts
from twosource.views.tracing.naming import name_articles
from twosource.views.wording import describe_share, listed

MOST = 0.95  # what is nearly all of something
NAMED = 2  # articles that are named of those that had some of it first


def tell_first(trace: Trace, amounts: Amounts) -> str:
    """Say who had it first: the words whose first carrier is told, and of how many nothing tells that.

    It is "probably" so wherever only weak signs tell.
    """
    carriers = sum(1 for carrier in amounts.carriers if carrier.words)
    these = "the two" if carriers == 1 else "these articles"
    told = {one: words for one, words in amounts.first.items() if one is not None}
    if not told:
        return f"Which of {these} had it first is not known."
    names = {**name_articles(trace), trace.article.id: "this one"}
    ranked = sorted(told, key=lambda one: (-told[one], names[one], one))
    if told[ranked[0]] >= MOST * amounts.shared:
        return f"Of {these}, {names[ranked[0]]} {_doubt(ranked[0], amounts)}had it first."
    return _tell_shares(ranked, {**names, trace.article.id: "this article"}, amounts)


def _tell_shares(ranked: list[str], names: dict[str, str], amounts: Amounts) -> str:
    shares = {one: describe_share(amounts.share(amounts.first[one])) for one in ranked}
    leader = f"{shares[ranked[0]]} was {_doubt(ranked[0], amounts)}in {names[ranked[0]]} first"
    others = [f"{shares[one]} {_doubt(one, amounts)}in {names[one]}" for one in ranked[1:NAMED]]
    left = sum(amounts.first[one] for one in ranked[NAMED:])
    rest = [f"{describe_share(amounts.share(left))} in others"] if left else []
    unsaid = "; for the rest of what they share it is not known" if amounts.first.get(None) else ""
    return f"{listed([leader, *others, *rest])}{unsaid}."


def _doubt(first: str, amounts: Amounts) -> str:
    return "" if amounts.certain.get(first) == amounts.first[first] else "probably "
