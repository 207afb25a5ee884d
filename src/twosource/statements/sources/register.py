"""The sources of one article as reading goes on: who is known, who "he", "they" and "the spokesman" are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log

from twosource.language.grammar.lexicon import load_nouns
from twosource.model.source import Source
from twosource.statements.grammar.descriptions import normalise
from twosource.statements.settings import StatementSettings
from twosource.statements.sources.bearers import Bearer, fold_description, source_id, start_bearer
from twosource.statements.sources.callings import find_called, is_paper
from twosource.statements.sources.index import Index
from twosource.statements.sources.mentions import Mention

__all__ = ["Bearer", "Register", "source_id"]

_SOURCE_LEAD = 1.5  # sentences: who spoke is preferred to who was only named, unless further away than this
_SUBJECT_LEAD = 1.0
_GENDER_LEAD = 0.7  # who is known to be a woman is preferred for "she" to who may be one
_BELIEF = 0.5  # sentences that a belief e times as strong outweighs
_LEAST_BELIEF = 0.01


@dataclass(slots=True)
class Register:
    """The bearers of an article in the order of their first mention."""

    settings: StatementSettings
    index: Index = field(default_factory=Index)

    def note_source(self, mention: Mention, line: int, beliefs: Mapping[str, float] | None = None) -> Bearer | None:
        """Return the bearer that a source phrase means and remember that it spoke; None when nobody fits.

        ``beliefs`` is how likely a pronoun means each person, by the id or description.
        """
        bearer = self._find(mention, line, beliefs)
        if bearer is None:
            if mention.name is None:
                return None
            bearer = self.index.add(start_bearer(mention))
        bearer.mentions.append(mention.span)
        bearer.spoke = bearer.seen = line
        self._learn(bearer, mention)
        return bearer

    def note_subject(self, mention: Mention, line: int) -> None:
        """Remember the subject of a sentence: "he" in the next one may mean it."""
        if mention.name is None or not (mention.named or mention.head in load_nouns().speakers):
            return
        bearer = self._find(mention, line) or self.index.add(start_bearer(mention))
        bearer.seen = line
        self._learn(bearer, mention)

    def note_names(self, mentions: Iterable[Mention], line: int) -> None:
        """Remember the persons that a sentence names: "he" may mean one of them, if nobody else fits."""
        for mention in mentions:
            bearer = self._find(mention, line) or self.index.add(start_bearer(mention))
            bearer.named_in = line
            self._learn(bearer, mention)

    def learn_role(self, bearer: Bearer, role: str, *, sure: bool) -> None:
        """Remember a role of a bearer: "the minister" may mean it. ``sure``: the words are one, whatever they are."""
        bearer.learn_role(role, sure=sure)
        self.index.refresh(bearer)

    def _learn(self, bearer: Bearer, mention: Mention) -> None:
        bearer.learn(mention)
        self.index.refresh(bearer)

    def _find(self, mention: Mention, line: int, beliefs: Mapping[str, float] | None = None) -> Bearer | None:
        if mention.name is None:
            return self._find_pronoun(mention, line, beliefs or {})
        if mention.named:
            return self._find_named(mention)
        return self._find_described(mention)

    def _find_named(self, mention: Mention) -> Bearer | None:
        key = normalise(mention.name or "")
        known = self.index.find_name(key, mention.name_id)
        if known is not None:
            return known
        bodies = self._find_bodies(mention, key)
        if " " in key and mention.kind != "person":
            return _only(bodies)
        people = [bearer for bearer in self.index.find_nested(key) if bearer.kind == "person"]
        fitting = [bearer for bearer in people if _may_be(bearer, mention)]
        return _only(fitting or bodies if mention.kind == "person" else bodies or fitting)

    def _find_bodies(self, mention: Mention, key: str) -> list[Bearer]:
        short = self.index.find_body(mention.name or "")
        papers = self.index.find_nested(key) if is_paper(key) else []
        return short or [bearer for bearer in papers if bearer.kind == "organisation"]

    def _find_described(self, mention: Mention) -> Bearer | None:
        known = self.index.find_description(fold_description(mention.name or ""))
        if known is not None or not mention.definite:
            return known
        return find_called(mention, self.index)

    def _find_pronoun(self, mention: Mention, line: int, beliefs: Mapping[str, float]) -> Bearer | None:
        fitting = self._candidates(mention, line)
        return max(fitting, key=lambda bearer: _weigh(bearer, mention, beliefs), default=None)

    def _candidates(self, mention: Mention, line: int) -> Iterator[Bearer]:
        oldest = line - self.settings.pronoun_sentences
        for bearer in self.index.since(oldest):
            if _agrees(bearer, mention):
                yield bearer

    def freeze(self, article: str) -> tuple[Source, ...]:
        """Return the sources that spoke, in the order of their first mention."""
        return tuple(bearer.freeze(article) for bearer in self.index.bearers if bearer.mentions)


def _only(fitting: Sequence[Bearer]) -> Bearer | None:
    return fitting[0] if len(fitting) == 1 else None


def _may_be(bearer: Bearer, mention: Mention) -> bool:
    """Tell whether "Mr. Tal" can be somebody: not where a woman is known by that name."""
    return not (bearer.gender and mention.gender and bearer.gender != mention.gender)


def _weigh(bearer: Bearer, mention: Mention, beliefs: Mapping[str, float]) -> tuple[float, int]:
    recent = max(bearer.spoke + _SOURCE_LEAD, bearer.seen + _SUBJECT_LEAD, float(bearer.named_in))
    known = _GENDER_LEAD if mention.gender and bearer.gender == mention.gender else 0.0
    belief = beliefs.get(bearer.name_id or bearer.key, 0.0) if beliefs else 1.0
    return recent + known + _BELIEF * log(max(belief, _LEAST_BELIEF)), bearer.spoke


def _agrees(bearer: Bearer, mention: Mention) -> bool:
    if mention.head in {"he", "she", "him", "her", "who"}:
        person = bearer.kind == "person" or (bearer.kind == "unnamed" and bearer.head in load_nouns().people)
        return person and not (bearer.gender and mention.gender and bearer.gender != mention.gender)
    if mention.head in {"they", "them"}:
        return bearer.plural or bearer.kind in {"group", "organisation"}
    return mention.head == "it" and bearer.kind in {"organisation", "document"}
