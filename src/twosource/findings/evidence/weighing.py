"""How much speaks for two statements being about one fact, for each candidate pair of a story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.findings.evidence.clashes import find_clashes
from twosource.findings.evidence.identical import find_identical
from twosource.findings.evidence.independence import find_asides, find_independent, find_same_speakers
from twosource.findings.evidence.measures import find_same_measures
from twosource.findings.evidence.modelled import score_by_model
from twosource.findings.evidence.order import compare_places
from twosource.findings.evidence.pairs import Pairs
from twosource.findings.evidence.readings import Readings
from twosource.findings.evidence.vectors import multiply_pairs
from twosource.findings.evidence.wording import Wording, compare_claims, compare_wording
from twosource.findings.material import Material
from twosource.findings.settings import FindingSettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Evidence:
    """Columns over the pairs, one entry for each; all are the same whichever of the two comes first.

    ``weight``: the evidence below summed by the weights of the settings, about -2 to 9; 4 and more is
    almost the same text. ``across``: the two stand in different articles. ``stray``: how little the one
    of these that belongs less to the story does, 0 to 1; mostly 0.

    Vectors. ``nearness``: cosine of the sentence vectors, -1 to 1. ``closeness``: the same with the
    story's mean taken off, -1 to 1; around 0 for two statements that have only the story in common.

    Words. ``wording``: cosine of the words weighted by rarity, 0 to 1. ``sharing``: nats of rarity of
    the words in common, 0 to the most that counts. ``same_kind``: how many kinds of a thing (a meal,
    a vehicle) both name. ``common``: how many content words, names and numbers the claims have in
    common, ``plain``: how many of them are no names; the words that say who said it count when one
    source said both. Measures in common count as words.

    Facts. ``same_speaker``: both are attributed to one source. ``same_measure``: they share a
    measurement in two units. ``identical``: one text. ``clash``: how far apart their times are: 0, 0.5
    for days, 1 for months. ``independent``: joined, they would corroborate each other. ``aside``: both
    say in passing what they have in common. ``distance``: how far apart they stand in their articles,
    each counted from 0 at its start to 1 at its end; 0 to 1.

    Model. ``modelled``: (pairs, 5) scores of the pair model, None without one.
    """

    pairs: Pairs
    weight: NDArray[np.float32]
    across: NDArray[np.bool_]
    stray: NDArray[np.float32]
    nearness: NDArray[np.float32]
    closeness: NDArray[np.float32]
    wording: NDArray[np.float32]
    sharing: NDArray[np.float32]
    same_kind: NDArray[np.float32]
    common: NDArray[np.float32]
    plain: NDArray[np.float32]
    same_speaker: NDArray[np.bool_]
    same_measure: NDArray[np.bool_]
    identical: NDArray[np.bool_]
    clash: NDArray[np.float32]
    independent: NDArray[np.bool_]
    aside: NDArray[np.bool_]
    distance: NDArray[np.float32]
    modelled: NDArray[np.float32] | None


def weigh_evidence(readings: Readings, pairs: Pairs, material: Material, settings: FindingSettings) -> Evidence:
    """Compare the two statements of each pair."""
    import numpy as np

    statements = readings.statements
    closeness = multiply_pairs(readings.centred, pairs)
    wording = compare_wording(readings.whole, pairs, settings.most_shared)
    same_speaker = find_same_speakers(statements, pairs)
    same_measure = pairs.hold(find_same_measures(statements))
    identical = pairs.hold(find_identical(statements, material))
    common, plain = (
        np.where(same_speaker, whole, claimed) + same_measure
        for whole, claimed in zip((wording.common, wording.plain), compare_claims(readings.claims, pairs), strict=True)
    )
    across = readings.homes[pairs.rows] != readings.homes[pairs.columns]
    stray = across * (1.0 - np.minimum(readings.belonging[pairs.rows], readings.belonging[pairs.columns]))
    weight = _sum_up(closeness, wording, same_speaker, settings)
    weight = weight + settings.same_measure_weight * same_measure - settings.stray_caution * stray
    return Evidence(
        pairs=pairs,
        weight=np.where(identical, np.maximum(weight, settings.near_copy), weight).astype(np.float32),
        across=across,
        stray=stray.astype(np.float32),
        nearness=multiply_pairs(readings.vectors, pairs),
        closeness=closeness,
        wording=wording.cosine,
        sharing=wording.sharing,
        same_kind=wording.same_kind,
        common=common.astype(np.float32),
        plain=plain.astype(np.float32),
        same_speaker=same_speaker,
        same_measure=same_measure,
        identical=identical,
        clash=find_clashes(statements, material, pairs),
        independent=find_independent(statements, pairs),
        aside=find_asides(readings.claimed, pairs) & ~same_measure,
        distance=compare_places(readings.homes, pairs),
        modelled=score_by_model(statements, pairs, material),
    )


def _sum_up(
    closeness: NDArray[np.float32], wording: Wording, same_speaker: NDArray[np.bool_], settings: FindingSettings
) -> NDArray[np.float32]:
    weight: NDArray[np.float32] = (
        settings.closeness_weight * closeness
        + settings.wording_weight * wording.cosine
        + settings.sharing_weight * wording.sharing
        + settings.same_speech_weight * (same_speaker & (wording.same_kind > 0))
    )
    return weight
