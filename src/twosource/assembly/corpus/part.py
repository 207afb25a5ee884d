"""A part of a corpus's work: what one worker does in one go, and what came of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Fault = Literal["damaged", "full", "unfit", "defect", "lost"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """Rows of one Parquet file of the corpus, in the order of the file.

    ``path`` is relative to the folder of the corpus. ``groups`` are the row groups to read, all where None; ``rows``
    which rows of what these hold, all where None. ``only`` keeps the rows whose column, a sorted one, has a value.
    """

    path: str
    groups: tuple[int, ...] | None = None
    rows: tuple[int, ...] | None = None
    only: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one worker does in one go: a step by its name, applied to rows of files, written to files.

    ``inputs`` and ``outputs`` are told by the names that the step gives its tables, outputs with more behind a slash
    where there are several of one. ``given`` are inputs from outside of the corpus, paths as the user wrote them.
    ``facts`` are numbers that the step needs beside the rows. ``weight`` is how much work it is, in articles; progress
    is told by it. ``sums`` are the digests that its sources must have when it reads them.
    """

    step: str
    name: str
    inputs: Mapping[str, tuple[Slice, ...]] = field(default_factory=dict)
    outputs: Mapping[str, str] = field(default_factory=dict)
    given: tuple[str, ...] = ()
    facts: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    weight: int = 1
    sums: Mapping[str, str] = field(default_factory=dict)

    def sources(self) -> list[str]:
        """Return the files of the corpus that it reads, each once."""
        return list(dict.fromkeys(each.path for some in self.inputs.values() for each in some))

    def key(self, beside: Mapping[str, str]) -> str:
        """Return a hash of all that its outcome depends on; ``beside`` are the digests of its sources, and more."""
        told = repr((self.step, self.name, sorted(self.inputs.items()), sorted(self.outputs.items()), self.given))
        rest = repr((sorted(self.facts.items()), sorted(beside.items())))
        return hashlib.blake2b(f"{told}\n{rest}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file that a part wrote: its path in the corpus, its rows, its size, and its SHA-256."""

    path: str
    rows: int
    octets: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What came of a part: the files it wrote and what it counted, or the ``fault`` why there are none.

    ``why`` says it in words, ``where`` is the file that was damaged, and ``advice`` what to do where a worker is not
    fit for any part. ``seconds`` are those of the processor, of the
    one process; ``peak`` is the memory that this process took at most until then, in octets.
    """

    part: Part
    files: tuple[Written, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    peak: int = 0
    fault: Fault | None = None
    why: str = ""
    where: str = ""
    advice: str = ""


def add_up(several: Sequence[Mapping[str, int]]) -> dict[str, int]:
    """Return what parts counted, added up."""
    total: dict[str, int] = {}
    for counts in several:
        for name, amount in counts.items():
            total[name] = total.get(name, 0) + amount
    return total
