"""Why articles are counted to one origin, in half a sentence."""

from __future__ import annotations

from collections.abc import Collection

from twosource.model.origin import Origin, ReasonKind
from twosource.views.catalogue import Catalogue
from twosource.views.wording import count, listed

_NAMED = 3  # letters of articles that are named, before the others are counted


def explain_origin(origin: Origin, catalogue: Catalogue) -> str:
    """Return who credits an origin or did its reporting, and who has passages in common with them, by their letters.

    "" where nobody is known to: the name of such an origin says that it is a text which several articles carry.
    """
    credit = _find_articles(origin, "credit")
    own = _find_articles(origin, "own-reporting") - credit
    if not credit | own:
        return ""
    told = [
        f"{_name(credit, catalogue)} {'credits' if len(credit) == 1 else 'credit'} it" if credit else "",
        f"{_name(own, catalogue)} did {'its' if len(own) == 1 else 'their'} own reporting" if own else "",
        _tell_passages(origin, credit | own, catalogue),
    ]
    return ", ".join(part for part in told if part)


def _tell_passages(origin: Origin, known: Collection[str], catalogue: Catalogue) -> str:
    carrying = _find_articles(origin, "passage") - frozenset(known)
    if not carrying:
        return ""
    with_whom = _name(known, catalogue) if len(known) == 1 else "them"
    number = sum(reason.kind == "passage" and reason.article in carrying for reason in origin.reasons)
    what = count(number, "passage") if len(carrying) == 1 else "passages"
    return (
        f"and {_name(carrying, catalogue)} {'has' if len(carrying) == 1 else 'have'} {what} in common with {with_whom}"
    )


def _find_articles(origin: Origin, kind: ReasonKind) -> frozenset[str]:
    return frozenset(reason.article for reason in origin.reasons if reason.kind == kind)


def _name(articles: Collection[str], catalogue: Catalogue) -> str:
    letters = [catalogue.letters[article] for article in catalogue.in_order(articles)]
    rest = len(letters) - _NAMED
    return listed([*letters[:_NAMED], f"{rest} more"] if rest > 1 else letters)
