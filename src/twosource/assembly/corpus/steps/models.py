"""The models of a worker: loaded once in its process, by the first part that needs them.

One that cannot be loaded stops the run. A corpus whose statements were found by the model here and by rules there would
be of no use, and nothing would tell it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from twosource.errors import CorpusError

if TYPE_CHECKING:
    from twosource.assembly.desking.analysing import Models
    from twosource.assembly.tagging import Tagging
    from twosource.settings import Settings

_WORKER = "a worker"


def load_tagging(settings: Settings) -> Tagging:
    """Return what tags paragraphs, with a memory that a part fills: one for all steps, however much each is told.

    Raises:
        CorpusError: the model cannot be loaded here.
    """
    return _open_tagging(settings.only(("statements",)))


@cache
def _open_tagging(settings: Settings) -> Tagging:
    from twosource.assembly.tagging import open_tagging

    tagging = open_tagging(settings)
    _require_all(tagging.degraded)
    return tagging


@cache
def load_models(settings: Settings) -> Models:
    """Return all that a comparison works with.

    Raises:
        CorpusError: a model cannot be loaded here.
    """
    from twosource.assembly.desking.analysing import load_models as load

    tagging = load_tagging(settings)
    try:
        models = load(settings, tagging)
    except Exception as error:  # ONNX Runtime has errors of its own
        what = f"a model could not be loaded ({error!r:.200})"
        raise CorpusError(_WORKER, what, "install twosource again") from error
    _require_all(models.pairing.degraded)
    return models


def _require_all(degraded: Sequence[str]) -> None:
    for why in degraded:
        what, _, advice = why.rpartition("; ")
        raise CorpusError(_WORKER, what, advice)
