"""Who a statement is attributed to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.notebook import Shown
from twosource.model.span import ArticleSpan

SourceKind = Literal["person", "organisation", "document", "group", "unnamed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Shown):
    """A person, organisation, document or group that statements are attributed to.

    ``name`` is the fullest name found ("Ines Okoro", "Harbour Authority of Port Veyra"); for sources
    without a name it is the description as written ("analysts"). ``unnamed`` is one person or body
    whom the text hides ("a senior official"); ``group`` is several ("analysts", "residents").
    ``country`` is the code (ISO 3166) of the country that an organisation or group is, or is the
    government, a ministry or officials of; "" for all others. ``affiliations`` are the bodies and lands
    that roles or description say the source belongs to or speaks for, as written ("Kremlin").
    """

    id: str
    name: str
    kind: SourceKind
    roles: tuple[str, ...]
    mentions: tuple[ArticleSpan, ...]
    country: str = ""
    affiliations: tuple[str, ...] = ()
