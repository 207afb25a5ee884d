"""Small regressions fitted and scored on different parts of a set: what a handful of weights would make of features.

Every row belongs to one of five parts by its key, by a rule that never changes. The rows of a part are scored by
weights that were fitted on the other four. Nothing fitted here leaves the evaluation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

PARTS = 5
_PENALTY = 1.0  # on the squares of the weights of features of unit variance
_ROUNDS = 25  # of Newton's method; it settles in ten
_TINY = 1e-9

Numbers = NDArray[np.float64]
Fit = Callable[[Numbers, Numbers, Numbers], Numbers]


def score_by_others(features: Numbers, wanted: Numbers, keys: Sequence[str], fit: Fit) -> Numbers:
    """Return for each row what weights say of it that were fitted on the four parts it does not belong to.

    Rows of one key are of one part. ``fit`` gets features, what is wanted and the features to score.
    """
    parts = np.array([crc32(key.encode()) % PARTS for key in keys])
    scores = np.zeros(len(wanted))
    for part in range(PARTS):
        own = parts == part
        mean, spread = features[~own].mean(axis=0), features[~own].std(axis=0) + _TINY
        scaled = (features - mean) / spread
        scores[own] = fit(scaled[~own], wanted[~own], scaled[own])
    return scores


def fit_shares(known: Numbers, wanted: Numbers, asked: Numbers) -> Numbers:
    """Return the probabilities of a logistic regression; ``wanted`` is 0 or 1."""
    return _fit_logistic(known, wanted, asked, np.ones(len(wanted)))


def fit_even_shares(known: Numbers, wanted: Numbers, asked: Numbers) -> Numbers:
    """Do the same with both answers weighing as much, however rare one of them is."""
    share = wanted.mean()
    return _fit_logistic(known, wanted, asked, np.where(wanted > 0, 0.5 / share, 0.5 / (1 - share)))


def fit_values(known: Numbers, wanted: Numbers, asked: Numbers) -> Numbers:
    """Return the values of a linear regression."""
    known, asked = _with_constant(known), _with_constant(asked)
    weights = np.linalg.solve(known.T @ known + _penalise(known), known.T @ wanted)
    values: Numbers = asked @ weights
    return values


def _fit_logistic(known: Numbers, wanted: Numbers, asked: Numbers, sure: Numbers) -> Numbers:
    known, asked = _with_constant(known), _with_constant(asked)
    penalty = _penalise(known)
    weights = np.zeros(known.shape[1])
    for _ in range(_ROUNDS):
        shares = _squash(known @ weights)
        slope = known.T @ (sure * (wanted - shares)) - penalty @ weights
        bend = (known * (sure * shares * (1 - shares))[:, None]).T @ known + penalty
        weights = weights + np.linalg.solve(bend, slope)
    return _squash(asked @ weights)


def _with_constant(features: Numbers) -> Numbers:
    return np.hstack([features, np.ones((len(features), 1))])


def _penalise(features: Numbers) -> Numbers:
    penalty = _PENALTY * np.eye(features.shape[1])
    penalty[-1, -1] = 0  # the constant is free
    return penalty


def _squash(values: Numbers) -> Numbers:
    shares: Numbers = 1 / (1 + np.exp(-np.clip(values, -30, 30)))
    return shares
