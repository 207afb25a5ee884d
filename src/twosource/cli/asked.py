"""What the options of a reading command say."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from time import gmtime, strftime
from typing import TYPE_CHECKING

from twosource.cli.judging import make_judge

if TYPE_CHECKING:
    from twosource.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What every reading command is asked: what to read, how to read and fetch it, how to show it."""

    inputs: tuple[str, ...]
    as_json: bool
    as_is: bool
    columns: tuple[tuple[str, str], ...]
    follow: bool
    keep: Path | None
    failures: Path | None
    allow_private: bool
    delay: float
    proxy: str | None
    fast: bool = False
    judge: str | None = None
    judge_model: str | None = None

    def make_settings(self) -> Settings:
        """Return the settings that these options stand for."""
        from dataclasses import replace

        from twosource.assembly import make_settings

        settings = make_settings(as_is=self.as_is, columns=self.columns, today=read_today(), fast=self.fast)
        fetching = replace(
            settings.reading.fetching, allow_private=self.allow_private, delay=self.delay, proxy=self.proxy
        )
        findings = replace(settings.findings, judge=make_judge(self.judge, self.judge_model))
        reading = replace(settings.reading, follow=self.follow, fetching=fetching)
        return replace(settings, reading=reading, findings=findings)


def read_today() -> str:
    """Return the day in UTC, ISO 8601: the command line is where the clock is read."""
    return strftime("%Y-%m-%d", gmtime())
