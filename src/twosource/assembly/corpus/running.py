"""The way of a corpus through all steps: plan a step, let the engine do its parts, note each in the ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final

from twosource.assembly.corpus.corpus import Corpus
from twosource.assembly.corpus.dividing import divide
from twosource.assembly.corpus.mending import Mender
from twosource.assembly.corpus.part import Done, Part
from twosource.assembly.corpus.plans import PLANS
from twosource.assembly.corpus.plans.reading import digest_inputs
from twosource.assembly.corpus.room import refuse_full
from twosource.assembly.corpus.steps import STEPS as STEP_OF
from twosource.assembly.corpus.told import Note, Progress, Told
from twosource.assembly.corpus.working import do_part
from twosource.engines.engine import Engine
from twosource.errors import CorpusError, UnreadableError
from twosource.settings import Settings
from twosource.version import __version__

STEPS: Final = tuple(PLANS)
_MEMORY = "most often memory ran out: run the same command again with fewer --workers; else please report it"
_AGAIN = "again"  # the key of a part that the next run does again: no hash is like it
_MOST_MENDED = 20  # damaged files in one run: where there are more, the disk is at fault


@dataclass(slots=True, kw_only=True)
class _Advance:
    """How far a step is. ``clock`` gives seconds; ``fresh`` is the work that this run has done of it."""

    step: str
    parts: int
    weight: int
    clock: Callable[[], float]
    begun: float
    done: int = 0
    weight_done: int = 0
    fresh: int = 0

    def add(self, part: Part) -> Progress:
        """Note that a part is done now, and return how far the step is."""
        self.done += 1
        self.weight_done += part.weight
        self.fresh += part.weight
        return self.tell()

    def tell(self) -> Progress:
        """Return it in the form that is told."""
        spent = self.clock() - self.begun
        left = spent / self.fresh * (self.weight - self.weight_done) if self.fresh else None
        return Progress(
            step=self.step,
            number=STEPS.index(self.step) + 1,
            of=len(STEPS),
            parts_done=self.done,
            parts=self.parts,
            done=self.weight_done,
            weight=self.weight,
            left=left,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Runner:
    """Runs a corpus through the steps up to ``until``; ``clock`` gives seconds, from whenever."""

    corpus: Corpus
    engine: Engine
    clock: Callable[[], float]
    until: str = STEPS[-1]
    _faults: list[str] = field(default_factory=list)

    def run(self) -> Iterator[Told]:
        """Do what is not done yet; yield how far it is.

        Raises:
            CorpusError: the disk is full, or a step fails that all others need.
        """
        mended = 0
        while True:
            try:
                for step in STEPS[: STEPS.index(self.until) + 1]:
                    yield from self._run_step(step)
                return  # noqa: TRY300 - nothing more to do
            except UnreadableError as error:
                mended += 1
                if mended > _MOST_MENDED or not self.corpus.ledger.forget_file(error.given):
                    raise CorpusError(str(self.corpus.folder), error.explained) from error
                yield Note(text=f"{error.given}: {error.what.split(';')[0]}; it is made anew")

    def _run_step(self, step: str) -> Iterator[Told]:
        parts = PLANS[step](self.corpus)
        self.corpus.ledger.keep({(part.step, part.name) for part in parts}, {step})
        weight = sum(part.weight for part in parts)
        advance = _Advance(step=step, parts=len(parts), weight=weight, clock=self.clock, begun=self.clock())
        waiting = []
        keys: dict[str, str] = {}  # from before a part is done: an input may change while it is read
        for part in parts:
            keys[part.name] = self.corpus.ledger.key(part, self._tell_around(part))
            if self.corpus.ledger.find(part, keys[part.name]):
                advance.done += 1
                advance.weight_done += part.weight
            else:
                waiting.append(replace(part, sums=self.corpus.ledger.tell_sums(part)))
        yield advance.tell()
        yield from self._do_parts(waiting, keys, advance)

    def _do_parts(self, waiting: Sequence[Part], keys: Mapping[str, str], advance: _Advance) -> Iterator[Told]:
        failed = []
        for done in self._do(waiting):
            if done.fault:
                failed.append(done)
            else:
                self.corpus.ledger.note(done, keys[done.part.name])
                yield advance.add(done.part)
        for done in failed:  # when no other work is under way, and takes memory
            yield from self._mend(done, keys[done.part.name])
            yield advance.add(done.part)

    def _do(self, parts: Sequence[Part]) -> Iterator[Done]:
        """Yield what came of each part; one that kills every worker is lost. Raise where no part is at fault."""
        work = partial(do_part, folder=self.corpus.folder.absolute(), settings=self.corpus.settings)
        for part, done in self.engine.do(work, parts):
            came = done or Done(part=part, fault="lost", why="every worker that tried it was killed")
            self._refuse(came)
            yield came

    def _mend(self, done: Done, key: str) -> Iterator[Told]:
        """Do in pieces what could not be done in one; give up what fails alone, so that the others go on."""
        part = done.part
        pieces = divide(part)
        if not pieces:
            self.corpus.ledger.note(self._do_alone(done), key)
            return
        yield Note(text=f"{part.step} {part.name}: {done.why}; tried again in pieces")
        mended, lasting = Mender(folder=self.corpus.folder, do=self._do).mend(part, pieces)
        self.corpus.ledger.note(mended, key if lasting else _AGAIN)

    def _do_alone(self, done: Done) -> Done:
        """Do a lost part that cannot be divided once more, while no other work is under way and takes memory."""
        if done.fault == "lost":
            (done,) = self._do([done.part])
        if done.fault:
            advice = _MEMORY if done.fault == "lost" else "please report it"
            raise CorpusError(str(self.corpus.folder), f"{done.part.step}: {done.why}", advice)
        return done

    def _refuse(self, done: Done) -> None:
        """Raise where the folder or the worker is at fault, not what is in the part."""
        if done.fault == "damaged":
            raise UnreadableError(done.where, done.why.removeprefix(f"{done.where}: "))
        if done.fault == "unfit":
            raise CorpusError(str(self.corpus.folder), f"{done.part.step}: {done.why}", done.advice)
        if done.fault == "full":
            raise refuse_full(self.corpus.folder, done.why)

    def _tell_around(self, part: Part) -> Mapping[str, str]:
        """Return what the outcome of a part depends on beside its sources."""
        told = _forget_day(self.corpus.settings.only(STEP_OF[part.step].rooms))
        around = {"version": __version__, "settings": repr(told)}
        return {**around, **digest_inputs(part)} if part.given else around


def _forget_day(settings: Settings) -> Settings:
    """Return the settings without today: what was read yesterday is not read again for that."""
    return replace(settings, cleaning=replace(settings.cleaning, latest_day=""))
