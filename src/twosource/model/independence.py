"""Whether places in articles that say one thing go back to independent newsgathering: one function, used everywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from twosource.model.article import Article
from twosource.model.origin import Lineage, Origin
from twosource.model.span import ArticleSpan, Span

Independence = Literal["established", "not established", "one origin", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """A place that says something, and the id of the origin of its text, None when unknown.

    ``quoted`` are the ids of those whom it quotes word for word, empty where it quotes nobody or that is not known.
    ``house`` is who owns its outlet and another one that it is judged with, None where nobody is known to.
    """

    place: ArticleSpan
    origin: str | None
    quoted: frozenset[str] = frozenset()
    house: str | None = None


def judge_independence(carriers: Sequence[Carrier], lineage: Lineage) -> tuple[Independence, str]:
    """Judge the carriers of one thing: a finding, a passage. Return the word for them, and why, in words.

    Independence is established by two carriers in different articles whose origins gathered news, each by a credit or
    newsgathering of its own, and whose text is unrelated: nothing ties the origins, no passage holds both places, they
    don't stand beside one at the same end, where the last sentences of a copy may be reworded beyond proof, and they
    don't quote the same source word for word, for then the quotation itself may have travelled, and their outlets are
    not of one owner. A place of unknown origin counts as none. Two whole articles are `judge_articles`' to judge.
    """
    ids = {carrier.origin for carrier in carriers}
    known = {origin.id: origin for origin in lineage.origins if origin.id in ids}
    if not known:
        return "unknown", "nothing is known about where the text came from"
    for first, second in combinations([known[each] for each in sorted(known)], 2):
        if _stand_apart(first, second, carriers, lineage):
            both = f"{name_origin(first)} and {name_origin(second)}"
            return "established", f"{both} each gathered it, and their text is unrelated"
    if len(known) == 1 and None not in ids:
        return "one origin", f"every carrier goes back to {name_origin(next(iter(known.values())))}"
    return "not established", "copying, a shared credit or a common quotation cannot be excluded"


def judge_articles(one: Article, other: Article, lineage: Lineage) -> tuple[Independence, str]:
    """Judge whether two articles as wholes are independent: established only where they share no text and no origin."""
    ours, theirs = carry(one, lineage), carry(other, lineage)
    shared = lineage.passages_between(one.id, other.id)
    word, why = judge_independence([*ours, *theirs], lineage)
    if word != "established":
        return word, why
    if shared:
        return "not established", f"they share {len(shared)} passage{'s' if len(shared) > 1 else ''}"
    tied = {pair for pair in _pair_off(ours, theirs) if pair[0] == pair[1] or lineage.ties(*pair)}
    if tied:
        return "not established", "parts of them have one origin, or origins that may have it from one another"
    return word, why


def carry(article: Article, lineage: Lineage, span: Span | None = None) -> tuple[Carrier, ...]:
    """Cut an article, or a span of it, into carriers of one origin each; what is of unknown origin too."""
    return tuple(
        Carrier(place=ArticleSpan(article.id, piece), origin=origin)
        for piece, origin in _cut(lineage, article.id, span or Span(0, len(article.text)))
        if origin is not None or piece.of(article.text).strip()
    )


def name_origin(origin: Origin) -> str:
    """Return how to call an origin in a sentence."""
    return origin.name or "an uncredited text that several articles carry"


def _stand_apart(first: Origin, second: Origin, carriers: Sequence[Carrier], lineage: Lineage) -> bool:
    if not (first.gathered and second.gathered) or lineage.ties(first.id, second.id):
        return False
    ours = [carrier for carrier in carriers if carrier.origin == first.id]
    theirs = [carrier for carrier in carriers if carrier.origin == second.id]
    return any(_is_unrelated(a, b, lineage) for a in ours for b in theirs)


def _is_unrelated(a: Carrier, b: Carrier, lineage: Lineage) -> bool:
    apart = a.place.article != b.place.article and a.quoted.isdisjoint(b.quoted)
    apart = apart and (a.house is None or a.house != b.house)
    return apart and not lineage.share_text(a.place, b.place) and not lineage.stand_beside(a.place, b.place)


def _pair_off(ours: Sequence[Carrier], theirs: Sequence[Carrier]) -> set[tuple[str, str]]:
    return {(a.origin, b.origin) for a in ours for b in theirs if a.origin is not None and b.origin is not None}


def _cut(lineage: Lineage, article: str, span: Span) -> Iterator[tuple[Span, str | None]]:
    """Yield the pieces of a span in order, with the origin of each."""
    done = span.start
    for stretch in lineage.stretches_of(article):
        if not stretch.span.overlaps(span):
            continue
        start, end = max(stretch.span.start, done), min(stretch.span.end, span.end)
        if done < start:
            yield Span(done, start), None
        if start < end:
            yield Span(start, end), stretch.origin
        done = max(done, end)
    if done < span.end:
        yield Span(done, span.end), None
