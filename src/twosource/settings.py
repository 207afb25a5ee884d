"""One frozen settings object per room, gathered in one place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from twosource.cleaning.settings import CleaningSettings
from twosource.findings.settings import FindingSettings
from twosource.origins.settings import OriginSettings
from twosource.reading.settings import ReadingSettings
from twosource.statements.settings import StatementSettings
from twosource.stories.settings import StorySettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of all rooms. Every field has a default that was measured; see each room."""

    reading: ReadingSettings = field(default_factory=ReadingSettings)
    cleaning: CleaningSettings = field(default_factory=CleaningSettings)
    origins: OriginSettings = field(default_factory=OriginSettings)
    stories: StorySettings = field(default_factory=StorySettings)
    statements: StatementSettings = field(default_factory=StatementSettings)
    findings: FindingSettings = field(default_factory=FindingSettings)

    def only(self, rooms: Sequence[str]) -> Settings:
        """Return the settings of these rooms, and the defaults of all others."""
        return Settings(**{room: getattr(self, room) for room in rooms})
