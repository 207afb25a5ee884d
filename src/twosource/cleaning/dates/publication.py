"""From what speaks for a date to the decision about it."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.cleaning.dates.bounds import find_bound
from twosource.cleaning.dates.doubts import find_doubts, is_after, name_place, trust_by_place
from twosource.cleaning.dates.places import rank
from twosource.model.published import DateEvidence, Published

_MONTH = len("2024-01")


def decide_publication(
    evidence: Sequence[DateEvidence], text: str, *, last_day: str | None = None, fetched: str | None = None
) -> Published | None:
    """Return the decision about an article's date, None when nothing at all is known.

    The best kind of evidence that is credible decides. Never preferred is what lies after ``last_day`` (today) or after
    the day the page was ``fetched`` (both ISO 8601): such dates are guesses from numbers, or false. An
    archive's date is not the article's, so ``fetched`` gives no date but the last one possible, ``not_after``. A
    date line on the page proves little: sites that copy set it to the day of copying. A date before the newest past
    time of the text cannot be right, unless two fields of the page agree on it: then the text was misread, or changed
    later. Evidence that disagrees takes the trust away. Where only the text gives a bound, ``value`` is None.
    """
    bound = find_bound(text)
    not_after = fetched[:10] if fetched else None
    last = min((day for day in (last_day, not_after) if day), default=None)
    words = (DateEvidence(kind="text", text=bound.words, value=bound.value),) if bound else ()
    best = _choose(evidence, last)
    if best is None:
        return _undated(words, not_after)
    reasons = list(find_doubts(best, evidence, bound, last))
    return Published(
        value=best.bare_value,
        precision=best.precision,
        zone=best.zone,
        trust="doubtful" if reasons else trust_by_place(best, evidence),
        evidence=(*evidence, *words),
        not_before=bound.value if bound else None,
        not_after=not_after,
        why="; ".join(reasons) or _explain(best, evidence),
    )


def _choose(evidence: Sequence[DateEvidence], last: str | None) -> DateEvidence | None:
    """Return the surest evidence that is not too late; of lines on the page one that its address agrees with."""
    usable = [one for one in evidence if one.precision]
    credible = [one for one in usable if not is_after(one.day, last)] or usable
    best = min(credible, key=rank, default=None)
    if best is None or best.kind != "page-line":
        return best
    months = {one.value[:_MONTH] for one in credible if one.kind == "url"}
    agreed = [one for one in credible if one.kind == "page-line" and one.value[:_MONTH] in months]
    return min(agreed, key=rank, default=best)


def _undated(words: tuple[DateEvidence, ...], not_after: str | None) -> Published | None:
    if not words and not_after is None:
        return None
    why = "nothing on the page gives its date; only bounds are known"
    bound = words[0].value if words else None
    return Published(
        value=None, precision=None, trust="doubtful", evidence=words, not_before=bound, not_after=not_after, why=why
    )


def _explain(best: DateEvidence, evidence: Sequence[DateEvidence]) -> str:
    """Return what a date rests on: where it stood, and what else gives the same day."""
    where = name_place(best) + (f", {best.where}" if best.where else "")
    others = dict.fromkeys(
        name_place(one) for one in evidence if one.day == best.day and name_place(one) != name_place(best)
    )
    return f"{where}; the same day in {', '.join(others)}" if others else where
