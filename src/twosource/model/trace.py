"""One article cut into parts, with where each of them stands elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.article import Article
from twosource.model.comparison import Made
from twosource.model.notebook import Shown
from twosource.model.origin import Lineage
from twosource.model.passage import PassageKind
from twosource.model.span import ArticleSpan, Span

PartKind = Literal["copied", "rewritten", "credited", "own", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """A place of another article where a part stands: the passage (its id), the words there, and how alike they are.

    ``similarity`` runs from 0 to 1.
    """

    passage: str
    place: ArticleSpan
    kind: PassageKind
    similarity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A run of whole sentences of one article that are alike in where they come from and where else they stand.

    ``kind``: "copied" and "rewritten" parts stand in other articles too; the others stand in none of those that were
    looked at: "credited" ones are somebody else's by a credit, "own" ones were gathered by the outlet as it shows,
    of "unknown" ones nothing is said. ``first`` is the id of the article that had the part first, this one or another,
    None when that cannot be told; ``certain`` is false where the signs of it are weak. ``why`` says in words how
    ``origin`` and ``first`` are known.
    """

    span: Span
    kind: PartKind
    origin: str | None
    elsewhere: tuple[Elsewhere, ...] = ()
    first: str | None = None
    certain: bool = False
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace(Shown):
    """Where the text of one article comes from, as far as the articles ``among`` which it was looked for tell.

    ``parts`` lie in order, do not overlap, and hold every sentence of ``article``. ``lineage`` is that of ``article``
    and of those ``among`` the others that share text with it.
    """

    made: Made
    article: Article
    among: tuple[Article, ...]
    parts: tuple[Part, ...]
    lineage: Lineage
