"""What a run on a desk has done so far, told even where the desk fails on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from twosource.cli.inputs import report_failure
from twosource.errors import DeskError, TwosourceError


@dataclass(slots=True, kw_only=True)
class Tally:
    """How many inputs had each outcome, and what failed."""

    counts: Counter[str] = field(default_factory=Counter)
    failures: list[TwosourceError] = field(default_factory=list)

    def lose(self, failure: TwosourceError) -> None:
        """Tell and keep a failure."""
        report_failure(failure)
        self.failures.append(failure)

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Let the run end where the desk fails (a full disk), if something was done: what was told is on the desk.

        Raises:
            DeskError: the desk failed before anything was done.
        """
        try:
            yield
        except DeskError as error:
            if not self.counts:
                raise
            self.lose(error)
