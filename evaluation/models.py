"""The models that the sets of one run share, each loaded once."""

from __future__ import annotations

from functools import cache

from twosource.assembly.pairing import open_pairing
from twosource.assembly.tagging import open_tagging
from twosource.language.pairing import RememberingPairModel
from twosource.language.tagging import Tagger
from twosource.settings import Settings


@cache
def share_tagger() -> Tagger | None:
    """Return the one tagger of this run, with its memory: sets that hold the same texts share what it says of them.

    Where the model cannot be loaded the reason is printed, and rules alone are scored.
    """
    tagging = open_tagging(Settings())
    for reason in tagging.degraded:
        print(f"skipped the model: {reason}")
    return tagging.count_anew()


@cache
def share_pair_model() -> RememberingPairModel | None:
    """Return the one pair model of this run; where it cannot be loaded the reason is printed, and rules are scored."""
    pairing = open_pairing(Settings())
    for reason in pairing.degraded:
        print(f"skipped the pair model: {reason}")
    return pairing.model
