"""Words that name where an article's text came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.cleaning.credits.agencies import find_agencies
from twosource.cleaning.credits.bylines import find_byline_credits
from twosource.cleaning.credits.closings import find_closings, find_dropped_credits
from twosource.cleaning.credits.pictures import find_picture_credits
from twosource.cleaning.credits.quoted_outlets import find_quoted_outlets
from twosource.cleaning.credits.signed import find_signed
from twosource.cleaning.draft import Draft
from twosource.cleaning.lines.datelines import find_datelines
from twosource.cleaning.paragraphs import last_paragraphs
from twosource.language.outlets import find_outlet
from twosource.model.article import Credit
from twosource.model.span import Span

_LAST = 8  # paragraphs in which a closing credit may stand
_OWN_WORDS = ("this ", "our ")


def find_credits(draft: Draft) -> tuple[Credit, ...]:
    """Return the credits of an article in the order of its text, those outside of it first.

    Dateline, byline and closing credits speak for the whole article; told and citing credits for
    the sentence they stand in.
    """
    mentions = find_agencies(draft.text)
    dateline = find_datelines(draft.text)
    bylines = find_byline_credits(draft.text, draft.bylines)
    whole = [*dateline, *bylines]
    own = whole[0].agency if whole else draft.outlet
    ending = last_paragraphs(draft.text, _LAST)
    closings = find_closings(draft.text, ending, mentions, own)
    whole += _without_overlaps(closings, find_signed(draft.text, ending), whole)
    whole += [*find_dropped_credits(draft.junk), *_find_original(draft)]
    pictures = find_picture_credits(draft.text, mentions)
    whole += [credit for credit in pictures if not any(credit.span.overlaps(other.span) for other in whole)]
    quoted = [
        _owned(credit, draft.outlet, whole)
        for credit in find_quoted_outlets(draft.text, mentions)
        if not any(credit.span.overlaps(other.span) for other in whole)
    ]
    return tuple(sorted(_once([*whole, *quoted]), key=lambda credit: (credit.span, credit.kind, credit.agency)))


def _without_overlaps(closings: list[Credit], signed: list[Credit], others: Sequence[Credit]) -> list[Credit]:
    """Return the closings, and the signatures that stand in none of the credits."""
    taken = [credit.span for credit in (*closings, *others)]
    return [*closings, *(credit for credit in signed if not any(credit.span.overlaps(span) for span in taken))]


def _find_original(draft: Draft) -> list[Credit]:
    """Return the credit to the outlet on whose site a page says that its text stood first."""
    known = find_outlet(draft.original) if draft.original else None
    if draft.original is None or known is None or known.name == draft.outlet:
        return []
    return [Credit(agency=known.name, kind="closing", span=Span(0, 0), words=draft.original, scope="article")]


def _owned(credit: Credit, outlet: str | None, signed: Sequence[Credit]) -> Credit:
    """Give "told this newspaper", and "told The Times" in a text of The New York Times, the name of the outlet.

    A text speaks of whoever it is credited to by a short name, else of the outlet that published it.
    """
    if credit.agency.startswith(_OWN_WORDS):
        owner = outlet
    else:
        names = [*(each.agency for each in signed if each.scope == "article"), *([outlet] if outlet else [])]
        owner = next((name for name in names if _is_short_for(credit.agency, name)), None)
    return replace(credit, agency=owner) if owner else credit


def _is_short_for(short: str, name: str) -> bool:
    words = name.split()
    bare = short.removeprefix("The ")
    return bare == words[-1] and len(words) > 1 if find_outlet(short) else bare in words


def _once(found: Sequence[Credit]) -> list[Credit]:
    return list(dict.fromkeys(found))
