"""All targets, by name."""

from __future__ import annotations

from functools import cache

from fuzzing.readers import list_reader_targets
from fuzzing.target import Target
from fuzzing.texts import list_text_targets


@cache
def list_targets() -> dict[str, Target]:
    """Return all targets by name: the readers in the order in which they are tried, then what is behind them."""
    return {target.name: target for target in (*list_reader_targets(), *list_text_targets())}
