"""What is copied from where: passages, the origins they belong to, and the stretches of each origin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from twosource.language.analysed import AnalysedArticle
from twosource.model.identity import content_id
from twosource.model.origin import Lineage
from twosource.model.passage import Direction, Passage
from twosource.origins.alignment.passages import SharedText, find_passages
from twosource.origins.claims.claims import read_claims
from twosource.origins.lineage.direction import Carrier, Places, find_directions
from twosource.origins.lineage.kinship import Kin, group_passages
from twosource.origins.lineage.reasons import build_origins
from twosource.origins.lineage.relatives import relate_origins
from twosource.origins.lineage.stretches import lay_stretches
from twosource.origins.settings import OriginSettings
from twosource.origins.wording.wording import read_wording


def trace_origins(articles: Sequence[AnalysedArticle], settings: OriginSettings) -> Lineage:
    """Find the passages that the articles share and the origins of their text.

    The answer does not depend on the order of ``articles``. Text that nobody is credited with and no
    other article carries has an unknown origin.
    """
    unique = [each for _, each in sorted({each.article.id: each for each in articles}.items())]
    return settle_lineage(unique, find_passages([read_wording(each) for each in unique], settings))


def settle_lineage(unique: Sequence[AnalysedArticle], shared: Sequence[SharedText]) -> Lineage:
    """Tell the origins of some articles from their credits and the passages that they share.

    The articles come once each, sorted by id.
    """
    claims = {each.article.id: read_claims(each) for each in unique}
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
