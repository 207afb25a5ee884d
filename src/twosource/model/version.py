"""An earlier text of an article, and what was changed after it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.published import Published
from twosource.model.span import Span

ChangeKind = Literal["added", "removed", "edited", "moved"]
Weight = Literal["substance", "typo"]
Part = Literal["title", "text"]
LARGELY = 0.5  # of the sentences; more changed ones are another text rather than a correction


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One sentence, or the title, that two texts of an article do not share.

    ``before`` is its span in the earlier text, ``after`` in the next one, ``before_words`` and ``after_words`` the
    exact slices; None where it was added or removed. ``part`` says whether the spans count in the title or in the
    text. ``weight`` is "typo" where nothing that is said changed: spelling, case, punctuation, the place of a sentence;
    ``why`` says in words what it rests on.
    """

    part: Part
    kind: ChangeKind
    weight: Weight
    before: Span | None
    after: Span | None
    before_words: str | None
    after_words: str | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """An article as it was read before its text was changed.

    ``given`` is where that text was read, ``fetched`` when its page was fetched (ISO 8601), where that is known.
    ``changes`` lead to the next version, or from the last one to the article; ``changed`` is the share of the
    sentences, 0 to 1, that they change in substance.
    """

    given: str
    title: str | None
    published: Published | None
    fetched: str | None
    text: str
    sha256: str
    changes: tuple[Change, ...]
    changed: float

    @property
    def is_largely_rewritten(self) -> bool:
        """Tell whether more than half of the sentences are others: often agency copy, edited after publication."""
        return self.changed > LARGELY
