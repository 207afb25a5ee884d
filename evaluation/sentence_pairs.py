"""Pairs of sentences judged by people: paraphrases, headlines by how alike they are, headlines for or against a claim.

What the package knows of a pair is weighed by a regression of a few numbers, fitted on the other four fifths of a set:
the figures tell what is to be had from the package's features, not what it says by itself. No weights that are shipped
have seen these sets.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from evaluation.features import measure_pairs
from evaluation.figure import Figure, Tally
from evaluation.regression import Numbers, fit_even_shares, fit_shares, fit_values, score_by_others
from evaluation.rows import read_rows
from twosource.language.encoder import Encoder
from twosource.language.pairing import PairModel

_EVEN = 0.5
_FITTED = "fitted on the other four fifths"


def score_paraphrases(path: Path, encoder: Encoder, pair_model: PairModel | None = None) -> Iterator[Figure]:
    """Yield F1 and accuracy on the Microsoft Research Paraphrase Corpus (Dolan and Brockett 2005)."""
    rows = list(read_rows(path))
    wanted = np.array([float(row["label"]) for row in rows])
    features = measure_pairs([(row["a"], row["b"]) for row in rows], encoder, pair_model)
    given = score_by_others(features, wanted, [row["pair_id"] for row in rows], fit_shares) > _EVEN
    tally = Tally.of(np.flatnonzero(given).tolist(), np.flatnonzero(wanted).tolist())
    always = Tally(tally.wanted, len(rows), tally.wanted)
    note = f"{tally.note}; {always.f1:.3f} by always saying yes"
    yield Figure(set="MSRP", name=f"paraphrases, F1, {_FITTED}", value=tally.f1, note=note)
    accuracy = float(np.mean(given == (wanted > 0)))
    note = f"of {len(rows)}; {wanted.mean():.3f} by always saying yes"
    yield Figure(set="MSRP", name=f"paraphrases, accuracy, {_FITTED}", value=accuracy, note=note)


def score_headlines(path: Path, encoder: Encoder, pair_model: PairModel | None = None) -> Iterator[Figure]:
    """Yield Pearson's r with how alike people found headlines (SemEval STS 2013 and 2014)."""
    everything = list(read_rows(path))
    rows = [row for row in everything if row["part"] == "headlines"]
    wanted = np.array([float(row["score"]) for row in rows])
    features = measure_pairs([(row["a"], row["b"]) for row in rows], encoder, pair_model)
    note = f"of {len(rows)} pairs; the {len(everything) - len(rows)} that are no headlines are left out"
    value = _correlate(features[:, 0], wanted)
    yield Figure(set="STS headlines", name="r, sentence vectors alone", value=value, note=note)
    given = score_by_others(features, wanted, [row["pair_id"] for row in rows], fit_values)
    yield Figure(set="STS headlines", name=f"r, {_FITTED}", value=_correlate(given, wanted), note=f"of {len(rows)}")


def score_claims(path: Path, encoder: Encoder, pair_model: PairModel | None = None) -> Iterator[Figure]:
    """Yield how well headlines for a claim are told from those against it (Emergent, Ferreira and Vlachos 2016).

    A claim and all its headlines are in one part. Headlines that only observe a claim are left out.
    """
    every = [(row, article) for row in read_rows(path) for article in row["articles"]]
    sided = [(row, article) for row, article in every if article["stance"] in {"for", "against"}]
    wanted = np.array([float(article["stance"] == "for") for _, article in sided])
    features = measure_pairs([(row["claim"], article["headline"]) for row, article in sided], encoder, pair_model)
    claims = [row["claim_id"] for row, _ in sided]
    given = score_by_others(features, wanted, claims, fit_shares)
    note = (
        f"of {len(sided)}, {wanted.mean():.3f} by always saying for; {len(every) - len(sided)} take no side: left out"
    )
    yield _make_claims_figure("accuracy", float(np.mean((given > _EVEN) == (wanted > 0))), note)
    given = score_by_others(features, wanted, claims, fit_even_shares)
    yield _make_claims_figure("balanced accuracy", *_balance(given, wanted))
    places = [[number for number, claim in enumerate(claims) if claim == one] for one in dict.fromkeys(claims)]
    mixed = [_balance(given[rows], wanted[rows])[0] for rows in places if len(set(wanted[rows])) > 1]
    note = f"mean over the {len(mixed)} claims that have both"
    yield _make_claims_figure("balanced accuracy of a claim", sum(mixed) / max(1, len(mixed)), note)


def _make_claims_figure(name: str, value: float, note: str) -> Figure:
    return Figure(set="Emergent", name=f"for or against, {name}, {_FITTED}", value=value, note=note)


def _balance(given: Numbers, wanted: Numbers) -> tuple[float, str]:
    """Return the mean of the shares of each side that are told, and these in words. Both sides must be there."""
    sides = [float(np.mean((given[wanted == side] > _EVEN) == (side > 0))) for side in (1.0, 0.0)]
    return sum(sides) / len(sides), f"for {sides[0]:.3f}, against {sides[1]:.3f}"


def _correlate(given: Numbers, wanted: Numbers) -> float:
    return float(np.corrcoef(given, wanted)[0, 1])
