"""Sentences that speak to the reader of a page, not of the news: rights, accounts, newsletters, comments, scripts.

Pages of one publisher, and of many that use one service, carry them in the same words. They show no copying.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from twosource.model.span import Span

_RIGHTS = re.compile(
    r"\ball rights reserved\b|©|\bcopyright(?:ed)? (?:\(c\) )?(?:(?:19|20)\d\d|by|material|of)\b"
    r"|\bmay not be (?:re)?(?:published|printed|produced|used|broadcast|written|distributed|transmitted)\b"
    r"|\b(?:terms of (?:use|service)|privacy policy|(?:use|uses|using|our) cookies)\b"
    r"|\b(?:window|document)\.\w|\bfunction ?\(|\.push\(",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\b(?:you|your|yours|please)\b"
    r"|^\W*(?:to )?(?:follow|click|tap|get|sign|subscribe|read|visit|download|join|log|register|like|share|e-?mail"
    r"|contact|listen|watch|support|find|learn|receive|send)\b",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"\b(?:twitter|facebook|instagram|youtube|whatsapp|telegram|snapchat|apps?|newsletters?|inbox|subscri\w+|accounts?"
    r"|(?:free|digital|full|unlimited|premium) (?:access|articles?|content)|to continue reading|headlines"
    r"|notifications?|cookies|commenting|comments? (?:section|policy|below)|guidelines|faqs?|e-?mail address"
    r"|podcasts?|browser"
    r"|log ?in|sign ?(?:in|up)|advert\w*|this (?:article|story|page|site|website))\b|@\w",
    re.IGNORECASE,
)


def find_notices(text: str, sentences: Iterable[Span]) -> Iterator[Span]:
    """Yield the sentences that are notices: of rights, or of what the reader can do on the page."""
    for span in sentences:
        words = span.of(text)
        if _RIGHTS.search(words) or (_ADDRESS.search(words) and _SITE.search(words)):
            yield span
