"""From what speaks for a date to the decision about it."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.cleaning.dates.doubts import find_doubts, is_after, name_place
from twosource.cleaning.dates.limits import Limits, find_limits
from twosource.cleaning.dates.places import rank, worth
from twosource.model.published import DateEvidence, Published

_MONTH = len("2024-01")


def decide_publication(
    evidence: Sequence[DateEvidence], text: str, *, last_day: str | None = None, fetched: str | None = None
) -> Published | None:
    """Return the decision about an article's date, None when nothing at all is known.

    The best kind of evidence that is credible decides. Never preferred is what lies after ``last_day`` (today) or after
    the day the page was ``fetched`` (both ISO 8601): such dates are guesses from numbers, or false. An
    archive's date is not the article's, so ``fetched`` gives no date but the last one possible. A date line on the page
    proves little: sites that copy set it to the day of copying. A date before the newest past time of the text,
    or after one that it speaks of as to come, cannot be right, unless two fields of the page agree on it: then the text
    was misread, or changed later. Evidence that disagrees takes the trust away. Where only the text gives
    bounds, ``value`` is None.
    """
    limits = find_limits(text, last_day, fetched)
    best = _choose(evidence, limits.last)
    if best is None:
        return _undated(limits)
    reasons = list(find_doubts(best, evidence, limits))
    return Published(
        value=best.bare_value,
        precision=best.precision,
        zone=best.zone,
        trust="doubtful" if reasons else worth(best),
        evidence=(*evidence, *limits.evidence),
        not_before=limits.not_before,
        not_after=limits.not_after,
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


def _undated(limits: Limits) -> Published | None:
    if limits.not_before is None and limits.not_after is None:
        return None
    return Published(
        value=None,
        precision=None,
        trust="doubtful",
        evidence=limits.evidence,
        not_before=limits.not_before,
        not_after=limits.not_after,
        why="nothing gives its date; only bounds are known",
    )


def _explain(best: DateEvidence, evidence: Sequence[DateEvidence]) -> str:
    """Return what a date rests on: where it stood, and what else gives the same day."""
    where = name_place(best) + (f", {best.where}" if best.where else "")
    others = dict.fromkeys(
        name_place(one) for one in evidence if one.day == best.day and name_place(one) != name_place(best)
    )
    return f"{where}; the same day in {', '.join(others)}" if others else where
