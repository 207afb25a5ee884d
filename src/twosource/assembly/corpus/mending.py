"""Parts that failed: what fails on its own is given up, and the rest is done as if that had never been there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from twosource.assembly.corpus.dividing import give_up, unite
from twosource.assembly.corpus.part import Done, Part, add_up


@dataclass(frozen=True, slots=True, kw_only=True)
class Mender:
    """Does a part in pieces, while no other work is under way. ``do`` yields what came of each."""

    folder: Path
    do: Callable[[Sequence[Part]], Iterator[Done]]

    def mend(self, part: Part, pieces: Sequence[Part]) -> tuple[Done, bool]:
        """Return what came of a part, and whether it is as it will always be.

        It is not where a piece killed its workers: memory may have been short then.
        """
        came = [self._try_alone(each) for each in list(self.do(pieces))]
        good, bad = [each for each in came if not each.fault], [each for each in came if each.fault]
        kept = self._do_together(part, good) + [give_up(each, self.folder) for each in bad]
        whole = Done(
            part=part,
            files=tuple(file for done in kept for file in done.files),
            counts=add_up([done.counts for done in kept]),
            seconds=sum(done.seconds for done in kept),
        )
        return whole, all(each.fault != "lost" for each in bad)

    def _try_alone(self, done: Done) -> Done:
        if done.fault != "lost":
            return done
        (again,) = self.do([done.part])
        return again

    def _do_together(self, part: Part, good: Sequence[Done]) -> list[Done]:
        """Do what is good at one go, where pages tell something of one another; else keep what came of the pieces."""
        rest = unite(part, [done.part for done in good])
        if rest is None:
            return list(good)
        (done,) = self.do([rest])
        if done.fault:
            return list(good)
        for path in (file.path for each in good for file in each.files):
            (self.folder / path).unlink(missing_ok=True)
        return [done]
