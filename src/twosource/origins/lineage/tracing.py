"""What is copied from where: passages, the origins they belong to, and the stretches of each origin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from twosource.language.analysed import AnalysedArticle
from twosource.model.correction import Correction
from twosource.model.identity import content_id
from twosource.model.origin import Lineage
from twosource.model.passage import Direction, Passage
from twosource.origins.alignment.passages import SharedText, find_passages
from twosource.origins.claims.claims import Claims, read_claims
from twosource.origins.claims.correcting import obey_origin
from twosource.origins.lineage.direction import Carrier, Places, find_directions
from twosource.origins.lineage.kinship import Kin, group_passages
from twosource.origins.lineage.reasons import build_origins
from twosource.origins.lineage.relatives import relate_origins
from twosource.origins.lineage.stretches import lay_stretches
from twosource.origins.settings import OriginSettings
from twosource.origins.wording.wording import read_wording

NOTHING_SAID: Final[Mapping[str, Correction]] = MappingProxyType({})


def trace_origins(
    articles: Sequence[AnalysedArticle], settings: OriginSettings, said: Mapping[str, Correction] = NOTHING_SAID
) -> Lineage:
    """Find the passages that the articles share and the origins of their text.

    The answer does not depend on the order of ``articles``. Text that nobody is credited with and no
    other article carries has an unknown origin. ``said`` is what people say of the origin of whole articles, by id.
    """
    unique = [each for _, each in sorted({each.article.id: each for each in articles}.items())]
    several = len(unique) > 1  # an article by itself shares nothing: its wording need not be read
    shared = find_passages([read_wording(each) for each in unique], settings) if several else ()
    return settle_lineage(unique, shared, said)


def settle_lineage(
    unique: Sequence[AnalysedArticle], shared: Sequence[SharedText], said: Mapping[str, Correction] = NOTHING_SAID
) -> Lineage:
    """Tell the origins of some articles from their credits, the passages that they share, and what people say.

    The articles come once each, sorted by id.
    """
    claims = {each.article.id: _read_claims(each, said.get(each.article.id)) for each in unique}
    texts = {each.article.id: each.article.text for each in unique}
    carriers = {each.article.id: Carrier(article=each.article, claims=claims[each.article.id]) for each in unique}
    directions = find_directions(shared, carriers)
    kin = group_passages(shared, claims, directions)
    stretches = lay_stretches(unique, claims, kin)
    origins = build_origins(unique, claims, kin, stretches, directions)
    return Lineage(
        passages=tuple(sorted(_build_passages(kin, directions), key=lambda passage: (passage.spans, passage.id))),
        origins=origins,
        stretches=stretches,
        related=relate_origins(list(claims.values()), kin, {origin.id for origin in origins}, texts),
    )


def _read_claims(analysed: AnalysedArticle, said: Correction | None) -> Claims:
    claims = read_claims(analysed)
    return claims if said is None else obey_origin(claims, analysed.article, said)


def _build_passages(kin: Iterable[Kin], directions: Mapping[Places, Direction]) -> list[Passage]:
    return [
        Passage(
            id=content_id("passage", *((s.article, s.span.start, s.span.end) for s in shared.spans)),
            origin=each.origin,
            kind=shared.kind,
            spans=shared.spans,
            similarity=shared.similarity,
            words=shared.literal,
            direction=directions.get(shared.spans),
        )
        for each in kin
        for shared in each.passages
    ]
