"""What the index is told when it is restored, and what it tells when it has thought again."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.stories.profile import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Regrouping:
    """Articles, by their keys, that were in the story ``before`` and are in the story ``after`` now.

    Articles that an index was not told of when it was restored go where the first one of their story goes: when
    ``before``, its key, is among the ``articles``.
    """

    articles: tuple[int, ...]
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Entry:
    """An article as the store has it: its key, its story, its profile, packed or not, and what it shares text with."""

    key: int
    story: int
    profile: Profile | bytes
    copies: tuple[int, ...] = ()
