"""Settings, encoder and fetcher as a job needs them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.findings import JudgeSettings
    from twosource.language.encoder import Encoder
    from twosource.reading import Fetch
    from twosource.reading.fetching import Fetcher, Surroundings
    from twosource.settings import Settings


def make_settings(
    *,
    as_is: bool = False,
    columns: Sequence[tuple[str, str]] = (),
    today: str | None = None,
    allow_private: bool = False,
    fast: bool = False,
) -> Settings:
    """Return the default settings; ``as_is`` takes every input as an article that is clean already.

    ``columns`` says which column of a table or list holds what, as (field, column); see `ReadingSettings`.
    ``today`` (ISO 8601) is handed in by who has a clock: dates after it are not believed. ``allow_private`` lets
    addresses be on this machine and its own network. With ``fast`` rules alone find who said what.
    """
    from twosource.cleaning.settings import CleaningSettings
    from twosource.reading.fetching.settings import FetchingSettings
    from twosource.reading.settings import ReadingSettings
    from twosource.settings import Settings
    from twosource.statements.settings import StatementSettings

    cleaning = CleaningSettings(latest_day=today) if today else CleaningSettings()
    fetching = FetchingSettings(allow_private=allow_private)
    return Settings(
        reading=ReadingSettings(as_is=as_is, columns=tuple(columns), fetching=fetching),
        cleaning=cleaning,
        statements=StatementSettings(fast=fast),
    )


def make_encoder() -> Encoder:
    """Load the sentence encoder that ships with the package."""
    from twosource.language.encoder import load_encoder

    return load_encoder()


def make_fetcher(
    settings: Settings, around: Surroundings, *, keep: Path | None = None, failures: Path | None = None
) -> Fetcher:
    """Return what fetches addresses; it goes out only when there are any.

    ``keep`` is the folder for the queue and the pages had, ``failures`` the file for what could not be had.

    Raises:
        OutputError: one of these cannot be written.
    """
    from twosource.reading.fetching import Fetcher
    from twosource.reading.fetching.failures import FailureList

    lost = FailureList(failures) if failures is not None else None
    if keep is None:
        return Fetcher(settings.reading.fetching, around, failures=lost)
    from twosource.reading.fetching.keeping import KeptPages

    return Fetcher(settings.reading.fetching, around, kept=KeptPages(keep, around), failures=lost)


@contextmanager
def open_fetch(settings: Settings, *, wanted: bool) -> Iterator[Fetch | None]:
    """Yield what fetches addresses by the clocks of this machine, None where that is not wanted."""
    if not wanted:
        yield None
        return
    import time

    from twosource.reading.fetching import Surroundings

    around = Surroundings(now=time.time, elapsed=time.monotonic, sleep=time.sleep)
    with make_fetcher(settings, around) as fetcher:
        yield fetcher


@contextmanager
def open_reading(
    *, as_is: bool, fetch: bool, allow_private: bool, fast: bool = False, judge: JudgeSettings | None = None
) -> Iterator[tuple[Settings, Fetch | None]]:
    """Yield the settings for these options of a caller, and what fetches addresses where that is wanted."""
    settings = make_settings(as_is=as_is, allow_private=allow_private, fast=fast)
    settings = replace(settings, findings=replace(settings.findings, judge=judge))
    with open_fetch(settings, wanted=fetch) as fetcher:
        yield settings, fetcher
