"""The attribution model as a job needs it: loaded once, and only where there is something to read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twosource.model.comparison import Made

if TYPE_CHECKING:
    from twosource.language.memory import ParagraphMemory, RememberingTagger
    from twosource.language.tagging import Tagger
    from twosource.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Tagging:
    """Who tags the paragraphs of a run: a model with a memory, or nobody where rules alone do the work.

    ``degraded`` says why the model that was wanted could not be used.
    """

    tagger: Tagger | None
    memory: ParagraphMemory
    degraded: tuple[str, ...] = ()

    def count_anew(self) -> RememberingTagger | None:
        """Return the tagger with the memory of the run, whose counts begin at 0."""
        from twosource.language.memory import RememberingTagger

        return None if self.tagger is None else RememberingTagger(tagger=self.tagger, memory=self.memory)

    def record(self, made: Made, tagger: RememberingTagger | None) -> Made:
        """Return the record of a result with what the model has read, and why it was not used where it was wanted."""
        counts = tagger.counts if tagger else None
        return replace(made, degraded=(*self.degraded, *made.degraded), paragraphs=counts)


def open_tagging(settings: Settings, memory: ParagraphMemory | None = None) -> Tagging:
    """Load the attribution model, unless rules alone are asked for; one that cannot be loaded is done without.

    ``memory`` is what earlier runs left; without it the run has one of its own.
    """
    from twosource.language.memory import ParagraphMemory

    memory = ParagraphMemory() if memory is None else memory
    if settings.statements.fast:
        return Tagging(tagger=None, memory=memory)
    try:
        from twosource.language.tagging import load_tagger

        return Tagging(tagger=load_tagger(), memory=memory)
    except Exception as error:  # noqa: BLE001 - ONNX Runtime has errors of its own; rules do without the model
        return Tagging(tagger=None, memory=memory, degraded=(_say_missing(error),))


def _say_missing(error: Exception) -> str:
    return (
        f"the attribution model could not be loaded ({error!r:.200}), so statements were found by rules alone; "
        "install twosource again, or ask for --fast to do without it"
    )
