"""The texts that an article can still meet: those of the last weeks, which are closed a week at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median_low

from twosource.stories.settings import StorySettings
from twosource.stories.streaming.text import Text, place_text

_WEEK = 7  # days of a bucket
_RECENT = 501  # articles whose days tell what time it is: one that is dated wrongly moves nothing


@dataclass(slots=True, eq=False)
class Bucket:
    """The texts of a week, and the key of the last article that came to it."""

    touched: int = 0
    texts: list[Text] = field(default_factory=list)


class Window:
    """Texts in buckets by the week of publication; those without a day are put where the day of the others is.

    A bucket is dropped when its week is further from the present than stories stay open, and no article has come to it
    for a while: an archive that is read in any order is grouped as well. The present is the middle day of the articles
    that came last: no clock is read.
    """

    def __init__(self, settings: StorySettings) -> None:
        self._settings = settings
        self._buckets: dict[int, Bucket] = {}
        self._days: deque[int] = deque(maxlen=_RECENT)
        self._newest = 0
        self._present = 0

    def note(self, key: int, day: int | None) -> Bucket:
        """Note that an article came, and return the bucket it belongs to."""
        if day is not None:
            self._days.append(day)
        bucket = self._buckets.setdefault((self._present if day is None else day) // _WEEK, Bucket())
        bucket.touched = self._newest = max(self._newest, key)
        return bucket

    def drop(self) -> list[Text]:
        """Drop the buckets that are closed by now, and what is more than may be open; return their texts."""
        self._present = median_low(self._days) if self._days else 0
        gone = [week for week in sorted(self._buckets) if self._is_over(week)]
        kept = sorted((bucket.touched, week) for week, bucket in self._buckets.items() if week not in gone)
        held = sum(len(self._buckets[week].texts) for _, week in kept)
        for _, week in kept[:-1]:
            if held <= self._settings.most_open:
                break
            held -= len(self._buckets[week].texts)
            gone.append(week)
        texts = [text for week in gone for text in self._buckets.pop(week).texts]
        if kept and held > self._settings.most_open:  # more in one week than may be open in all, or nothing has a day
            newest = self._buckets[kept[-1][1]].texts
            texts += newest[: held - self._settings.most_open]
            del newest[: held - self._settings.most_open]
        return sorted((text for text in texts if text.keys), key=place_text)

    def keep(self, texts: Sequence[Text]) -> None:
        """Take texts that were dropped in again, as if they were of now."""
        if texts:
            self._buckets.setdefault(self._present // _WEEK, Bucket(touched=self._newest)).texts.extend(texts)

    def _is_over(self, week: int) -> bool:
        away = max(self._present - (week * _WEEK + _WEEK - 1), week * _WEEK - self._present)
        waited = self._newest - self._buckets[week].touched
        return away > self._settings.open_days and waited > self._settings.patience
