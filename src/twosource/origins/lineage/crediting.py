"""Whether one carrier of a passage names the other as where it has the text from."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.model.article import Article, short_name
from twosource.model.span import ArticleSpan, Span
from twosource.origins.claims.claims import Claim, Claims
from twosource.origins.claims.outlets_alike import is_same_outlet
from twosource.origins.lineage.hint import Hint, make_hint


def find_credited(first: Article, later: Article, claims: Claims) -> Iterator[Hint]:
    """Yield the credits by which a later article (whose ``claims`` these are) has its text from the first one's outlet.

    A credit for the whole text is strong, one for help with it weak.
    """
    if _can_name(first, later):
        for claim in (*claims.agencies, *claims.helpers):
            if _names(claim, first):
                detail = f"{short_name(later)} credits {claim.name}"
                place = ArticleSpan(later.id, claim.span)
                yield make_hint("credit", first, place, detail, strong=claim in claims.agencies)


def find_cited(first: Article, later: Article, claims: Claims, place: Span) -> Iterator[Hint]:
    """Yield the words by which a later article leans on the first one's outlet: strong inside of their common text.

    ``place`` is that text in the later article.
    """
    if _can_name(first, later):
        for claim in (*claims.sentences, *claims.cited):
            inside = len(claim.span) > 0 and place.contains(claim.span)
            if _names(claim, first) and (inside or claim in claims.cited):
                detail = f"{short_name(later)} names {claim.name} as where {'this' if inside else 'a report'} is from"
                yield make_hint("citation", first, ArticleSpan(later.id, claim.span), detail, strong=inside)


def _can_name(first: Article, later: Article) -> bool:
    return first.outlet is not None and not (later.outlet and is_same_outlet(first.outlet, later.outlet))


def _names(claim: Claim, article: Article) -> bool:
    return article.outlet is not None and is_same_outlet(claim.name, article.outlet)
