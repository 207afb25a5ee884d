"""Words that name where an article's text came from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from twosource.cleaning.credits.agencies import AgencyMention, find_agencies
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

    Dateline, byline and closing credits speak for the whole article, but for those of pictures and of the items of
    a digest; these, told and citing credits speak for the sentence they stand in.
    """
    mentions = find_agencies(draft.text)
    signed = _find_signed(draft, mentions)
    signed += _keep_apart(find_picture_credits(draft.text, mentions), signed)
    names = list(dict.fromkeys(credit.agency for credit in signed if credit.scope == "article"))
    quoted = _keep_apart(find_quoted_outlets(draft.text, mentions), signed)
    found = dict.fromkeys((*signed, *(_owned(credit, draft.outlet, names) for credit in quoted)))
    return tuple(sorted(found, key=lambda credit: (credit.span, credit.kind, credit.agency)))


def _find_signed(draft: Draft, mentions: Sequence[AgencyMention]) -> list[Credit]:
    """Return the credits of the article itself: at its head, at its end, and beside it."""
    text = draft.text
    head = [*find_datelines(text), *find_byline_credits(text, draft.bylines)]
    ending = last_paragraphs(text, _LAST)
    closings = find_closings(text, ending, mentions, head[0].agency if head else draft.outlet)
    signatures = _keep_apart(find_signed(text, ending), [*head, *closings])
    return [*head, *closings, *signatures, *find_dropped_credits(draft.junk), *_find_original(draft)]


def _keep_apart(found: Sequence[Credit], others: Iterable[Credit]) -> list[Credit]:
    """Return the credits that share no character with the others."""
    spans = sorted(credit.span for credit in others)
    starts = [span.start for span in spans]
    ends = list(accumulate((span.end for span in spans), max, initial=0))
    return [credit for credit in found if ends[bisect_left(starts, credit.span.end)] <= credit.span.start]


def _find_original(draft: Draft) -> list[Credit]:
    """Return the credit to the outlet on whose site a page says that its text stood first."""
    known = find_outlet(draft.original) if draft.original else None
    if draft.original is None or known is None or known.name == draft.outlet:
        return []
    return [Credit(agency=known.name, kind="closing", span=Span(0, 0), words=draft.original, scope="article")]


def _owned(credit: Credit, outlet: str | None, signed: Sequence[str]) -> Credit:
    """Give "told this newspaper", and "told The Times" in a text of The New York Times, the name of the outlet.

    A text speaks of whoever it is credited to by a short name, else of the outlet that published it.
    """
    if credit.agency.startswith(_OWN_WORDS):
        owner = outlet
    else:
        names = [*signed, *([outlet] if outlet else [])]
        owner = next((name for name in names if _is_short_for(credit.agency, name)), None)
    return replace(credit, agency=owner) if owner else credit


def _is_short_for(short: str, name: str) -> bool:
    words = name.split()
    bare = short.removeprefix("The ")
    return bare == words[-1] and len(words) > 1 if find_outlet(short) else bare in words
