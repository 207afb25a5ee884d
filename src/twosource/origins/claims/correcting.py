"""Where the text of an article is from, as a person has set it: like a credit for the whole of it."""

from __future__ import annotations

from dataclasses import replace

from twosource.language.outlets import find_outlet
from twosource.model.article import Article, short_name
from twosource.model.correction import Correction
from twosource.model.span import Span
from twosource.origins.claims.claims import Claim, Claims
from twosource.origins.claims.outlets_alike import is_same_outlet

_OUTSIDE = Span(0, 0)


def obey_origin(claims: Claims, article: Article, said: Correction) -> Claims:
    """Return what an article says about where it is from, with what a person says in place of its own credits.

    Words that speak for one sentence ("told the Mail") still do: they are more exact than what is said of the whole.
    """
    known = find_outlet(said.value) if said.value else None
    name = known.name if known else said.value
    is_house = name is None or (article.outlet is not None and is_same_outlet(name, article.outlet))
    if name is None or (is_house and not (known and known.kind == "agency")):
        house = article.outlet or short_name(article)
        own = _claim(article, house, f"set as the own reporting of {house} by {said.by}")
        return replace(claims, agencies=(), helpers=(), own=(own,))
    agency = _claim(article, name, f"set as text of {name} by {said.by}")
    return replace(claims, agencies=(agency,), helpers=(), own=())


def _claim(article: Article, name: str, detail: str) -> Claim:
    return Claim(article=article.id, name=name, kind="credit", span=_OUTSIDE, detail=detail)
