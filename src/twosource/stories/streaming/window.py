"""The texts that an article can still meet: those of the last weeks, in buckets that are dropped whole."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from statistics import median_low
from typing import TYPE_CHECKING

from twosource.stories.background import Background
from twosource.stories.profile import Profile
from twosource.stories.settings import StorySettings
from twosource.stories.streaming.bucket import Bucket
from twosource.stories.streaming.text import Text, place_text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WEEK = 7  # days of a bucket
_RECENT = 501  # articles whose days tell what time it is: one that is dated wrongly moves nothing
_FEWEST_TERMS = 16  # that are looked up however common they are


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

    def __iter__(self) -> Iterator[Text]:
        return (text for _, bucket in sorted(self._buckets.items()) for text in bucket)

    @property
    def present(self) -> int:
        """The day that it is by the articles that came last, as an ordinal."""
        return median_low(self._days) if self._days else 0

    def note(self, key: int, day: int | None) -> Bucket:
        """Note that an article came, and return the bucket it belongs to."""
        if day is not None:
            self._days.append(day)
        bucket = self._buckets.setdefault((self.present if day is None else day) // _WEEK, Bucket())
        bucket.touched = self._newest = max(self._newest, key)
        return bucket

    def find(self, profile: Profile, background: Background) -> list[Text]:
        """Return the texts with most of the rare terms of a profile in common, the most likely ones first.

        Only what shares one of its terms is found; all of these terms are looked for as long as they are rare enough
        to be worth it.
        """
        import numpy as np

        terms, weights = self._choose(profile, background)
        buckets = [bucket for _, bucket in sorted(self._buckets.items()) if bucket.texts]
        if not len(terms) or not buckets:
            return []
        scores = np.concatenate([bucket.score(terms, weights**2) for bucket in buckets])
        most = min(self._settings.candidates, len(scores))
        best = np.argpartition(scores, len(scores) - most)[len(scores) - most :]
        best = best[scores[best] > 0]
        starts = np.cumsum([0, *(len(bucket.texts) for bucket in buckets)])
        return _name(buckets, starts, best[np.argsort(-scores[best], kind="stable")])

    def drop(self) -> list[Text]:
        """Drop the buckets that are closed by now, and return their texts."""
        gone = [week for week in sorted(self._buckets) if self._is_over(week)]
        kept = sorted((bucket.touched, week) for week, bucket in self._buckets.items() if week not in gone)
        open_texts = sum(len(self._buckets[week].texts) for _, week in kept)
        for _, week in kept[:-1]:
            if open_texts <= self._settings.most_open:
                break
            open_texts -= len(self._buckets[week].texts)
            gone.append(week)
        return sorted((text for week in gone for text in self._buckets.pop(week) if text.keys), key=place_text)

    def _is_over(self, week: int) -> bool:
        away = max(self.present - (week * _WEEK + _WEEK - 1), week * _WEEK - self.present)
        waited = self._newest - self._buckets[week].touched
        return away > self._settings.open_days and waited > self._settings.patience

    def _choose(self, profile: Profile, background: Background) -> tuple[NDArray[np.uint32], NDArray[np.float64]]:
        """Return the rarest terms, so many that no more than a bounded number of texts is met, and their weights."""
        import numpy as np

        weights = background.weigh(profile.terms).astype(np.float64)
        order = np.argsort(-weights, kind="stable")
        met = np.cumsum(background.articles * np.exp(-weights[order]))
        kept = order[: max(_FEWEST_TERMS, int(np.searchsorted(met, self._settings.met)))]
        return profile.terms[kept], weights[kept]


def _name(buckets: Sequence[Bucket], starts: NDArray[np.int64], best: NDArray[np.int64]) -> list[Text]:
    import numpy as np

    which = np.searchsorted(starts, best, side="right") - 1
    places = zip(which.tolist(), (best - starts[which]).tolist(), strict=True)
    found = (buckets[bucket].texts[number] for bucket, number in places)
    return [text for text in found if text.keys]  # no article carries it any more: it had another version
