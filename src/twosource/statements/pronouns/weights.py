"""The weights of the features, as they ship."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def load_weights() -> Mapping[str, float]:
    """Load the weights of the features by name; a feature that is not there weighs nothing."""
    path = files("twosource.language") / "weights" / "pronouns.json"
    weights: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))["weights"]
    return weights
