"""From what speaks for a date to the decision about it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.cleaning.dates.bounds import find_bound
from twosource.cleaning.lines.date_lines import is_stamped, says_published
from twosource.model.published import DateEvidence, EvidenceKind, Precision, Published, Trust

_TRUST: dict[EvidenceKind, Trust] = {
    "metadata": "stated",
    "feed": "stated",
    "url": "inferred",
    "dateline": "inferred",
    "text": "inferred",
    "page-line": "doubtful",
}
_ORDER: tuple[EvidenceKind, ...] = ("metadata", "feed", "url", "dateline", "text", "page-line")
_ISO = re.compile(
    r"(?P<value>\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)?)?)(?:\.\d+)?(?P<zone>Z|[+-]\d\d:?\d\d)?$"
)
_FIELDS = frozenset(["metadata", "feed", "url"])
_PRECISION: dict[int, Precision] = {4: "year", 7: "month", 10: "day", 16: "minute", 19: "second"}


def decide_publication(evidence: Sequence[DateEvidence], text: str) -> Published | None:
    """Return the decision about an article's date, None when nothing at all is known.

    The best kind of evidence decides. A date line on the page proves little: sites that copy set it
    to the day of copying. Only a line that says "published" and was not printed by a program to the
    second is believed more. A date before the newest past time of the text cannot be right, unless two
    fields of the page agree on it: then the text was misread, or changed later. Where only the text
    gives a bound, ``value`` is None and the trust ``doubtful``.
    """
    bound = find_bound(text)
    best = min(evidence, key=lambda item: (_ORDER.index(item.kind), not says_published(item)), default=None)
    words = (DateEvidence(kind="text", text=bound.words, value=bound.value),) if bound else ()
    if best is None:
        if bound is None:
            return None
        return Published(value=None, precision=None, trust="doubtful", evidence=words, not_before=bound.value)
    value, zone = _cut(best.value)
    trust = _trust(best)
    if bound and value[: len(bound.value)] < bound.value[: len(value)] and not _is_agreed(value, evidence):
        trust = "doubtful"
    return Published(
        value=value,
        precision=_PRECISION[len(value)],
        zone=zone,
        trust=trust,
        evidence=(*evidence, *words),
        not_before=bound.value if bound else None,
    )


def _trust(evidence: DateEvidence) -> Trust:
    if evidence.kind == "page-line" and says_published(evidence) and not is_stamped(evidence):
        return "inferred"
    return _TRUST[evidence.kind]


def _is_agreed(value: str, evidence: Sequence[DateEvidence]) -> bool:
    """Tell whether two fields of the page, or one and its address, give this day."""
    fields = {(item.kind, item.text.partition(":")[0]) for item in evidence if _names_day(item, value[:10])}
    return len(fields) > 1


def _names_day(evidence: DateEvidence, day: str) -> bool:
    return evidence.kind in _FIELDS and evidence.value[:10] == day


def _cut(value: str) -> tuple[str, str | None]:
    match = _ISO.match(value)
    if match is None:
        return value[:10], None
    zone = match["zone"]
    if zone and zone != "Z":
        zone = f"{zone[:3]}:{zone[-2:]}"
    return match["value"], "+00:00" if zone == "Z" else zone
