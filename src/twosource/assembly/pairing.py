"""The pair model as a job needs it: loaded once, and only where models are wanted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twosource.model.comparison import Made

if TYPE_CHECKING:
    from twosource.language.pairing import RememberingPairModel
    from twosource.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pairing:
    """What tells which statements are about one fact: a model, or none where rules alone do the work.

    ``degraded`` says why the model that was wanted could not be used.
    """

    model: RememberingPairModel | None
    degraded: tuple[str, ...] = ()

    def record(self, made: Made) -> Made:
        """Return the record of a result with why the model was not used where it was wanted."""
        return replace(made, degraded=(*self.degraded, *made.degraded))


def open_pairing(settings: Settings) -> Pairing:
    """Load the pair model, unless rules alone are asked for; one that cannot be loaded is done without."""
    if settings.statements.fast:
        return Pairing(model=None)
    try:
        from twosource.language.pairing import RememberingPairModel, load_pair_model

        return Pairing(model=RememberingPairModel(model=load_pair_model()))
    except Exception as error:  # noqa: BLE001 - ONNX Runtime has errors of its own; rules do without the model
        return Pairing(model=None, degraded=(_say_missing(error),))


def _say_missing(error: Exception) -> str:
    return (
        f"the pair model could not be loaded ({error!r:.200}), so rules alone told which statements are about one "
        "fact; install twosource again, or ask for --fast to do without it"
    )
