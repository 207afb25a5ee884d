"""The models of a worker: loaded once in its process, by the first part that needs them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.assembly.desking.analysing import Models
    from twosource.assembly.tagging import Tagging
    from twosource.settings import Settings


def load_tagging(settings: Settings) -> Tagging:
    """Return what tags paragraphs, with a memory that a part fills: one for all steps, however much each is told."""
    return _open_tagging(settings.only(("statements",)))


@cache
def _open_tagging(settings: Settings) -> Tagging:
    from twosource.assembly.tagging import open_tagging

    return open_tagging(settings)


@cache
def load_models(settings: Settings) -> Models:
    """Return all that a comparison works with."""
    from twosource.assembly.desking.analysing import load_models as load

    return load(settings, load_tagging(settings))
