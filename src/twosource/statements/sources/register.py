"""The sources of one article as reading goes on: who is known, who "he", "they" and "the spokesman" are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from math import log

from twosource.model.identity import content_id
from twosource.model.source import Source, SourceKind
from twosource.model.span import ArticleSpan, Span
from twosource.statements.grammar.descriptions import normalise
from twosource.statements.grammar.lexicon import load_nouns, load_words
from twosource.statements.settings import StatementSettings
from twosource.statements.sources.countries import find_country
from twosource.statements.sources.mentions import Mention

_ATTACHED = re.compile(r"\s(?:of|for|to|at|in|from|with|on)\s")
_SPEAKING = ("spokes",)
_SOURCE_LEAD = 1.5  # sentences: who spoke is preferred to who was only named, unless further away than this
_SUBJECT_LEAD = 1.0
_BELIEF = 0.5  # sentences that a belief e times as strong outweighs
_LEAST_BELIEF = 0.01
_GENDER_LEAD = 0.7  # who is known to be a woman is preferred for "she" to who may be one


@dataclass(slots=True)
class Bearer:
    """One source of the article while it is being read: its fullest name and where it was mentioned."""

    key: str
    name: str
    kind: SourceKind
    named: bool
    gender: str
    plural: bool
    head: str
    name_id: str | None
    corporate: bool
    roles: list[str] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)
    spoke: int = -1_000_000  # number of the last sentence in which it was a source
    seen: int = -1_000_000  # number of the last sentence in which it was the subject
    named_in: int = -1_000_000  # number of the last sentence in which it was named at all


@dataclass(slots=True)
class Register:
    """The bearers of an article in the order of their first mention."""

    settings: StatementSettings
    bearers: list[Bearer] = field(default_factory=list)

    def note_source(self, mention: Mention, line: int, beliefs: Mapping[str, float] | None = None) -> Bearer | None:
        """Return the bearer that a source phrase means and remember that it spoke; None when nobody fits.

        ``beliefs`` is how likely a pronoun means each person, by the id or description.
        """
        bearer = self._find(mention, line, beliefs)
        if bearer is None:
            if mention.name is None:
                return None
            bearer = self._add(mention)
        bearer.mentions.append(mention.span)
        bearer.spoke = bearer.seen = line
        self._learn(bearer, mention)
        return bearer

    def note_subject(self, mention: Mention, line: int) -> None:
        """Remember the subject of a sentence: "he" in the next one may mean it."""
        if mention.name is None or not (mention.named or mention.head in load_nouns().speakers):
            return
        bearer = self._find(mention, line) or self._add(mention)
        self._learn(bearer, mention)
        bearer.seen = line

    def note_names(self, mentions: Iterable[Mention], line: int) -> None:
        """Remember the persons that a sentence names: "he" may mean one of them, if nobody else fits."""
        for mention in mentions:
            bearer = self._find(mention, line) or self._add(mention)
            self._learn(bearer, mention)
            bearer.named_in = line

    def _add(self, mention: Mention) -> Bearer:
        name = mention.name or mention.head
        bearer = Bearer(
            key=normalise(name), name=name, kind=mention.kind, named=mention.named, gender=mention.gender,
            plural=mention.plural, head=mention.head, name_id=mention.name_id, corporate=mention.corporate,
        )  # fmt: skip
        self.bearers.append(bearer)
        return bearer

    def _learn(self, bearer: Bearer, mention: Mention) -> None:
        bearer.gender = bearer.gender or mention.gender
        roles = [role for role in mention.roles if role and role.lower().rstrip(".") not in load_words("titles")]
        bearer.roles.extend(role for role in roles if role not in bearer.roles)
        if mention.named and mention.name and len(mention.name) > len(bearer.name):
            bearer.name, bearer.key = mention.name, normalise(mention.name)

    def _find(self, mention: Mention, line: int, beliefs: Mapping[str, float] | None = None) -> Bearer | None:
        if mention.name is None:
            return self._find_pronoun(mention, line, beliefs or {})
        if mention.named:
            return self._find_named(mention)
        return self._find_described(mention)

    def _find_named(self, mention: Mention) -> Bearer | None:
        key = normalise(mention.name or "")
        for bearer in self.bearers:
            if bearer.named and (bearer.key == key or (mention.name_id and bearer.name_id == mention.name_id)):
                return bearer
        if mention.kind != "person" and " " in key:
            return None
        fitting = [
            bearer for bearer in self.bearers if bearer.kind == "person" and bearer.named and _nested(bearer.key, key)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _find_described(self, mention: Mention) -> Bearer | None:
        key = normalise(mention.name or "")
        for bearer in reversed(self.bearers):
            if not bearer.named and bearer.key == key:
                return bearer
        if not mention.definite or mention.plural:
            return None
        playing = [bearer for bearer in self.bearers if _plays(bearer, mention.head)]
        return max(playing, key=lambda bearer: max(bearer.spoke, bearer.seen), default=None)

    def _find_pronoun(self, mention: Mention, line: int, beliefs: Mapping[str, float]) -> Bearer | None:
        fitting = self._candidates(mention, line)
        return max(fitting, key=lambda bearer: _weigh(bearer, mention, beliefs), default=None)

    def _candidates(self, mention: Mention, line: int) -> Iterator[Bearer]:
        oldest = line - self.settings.pronoun_sentences
        for bearer in self.bearers:
            if max(bearer.spoke, bearer.seen, bearer.named_in) >= oldest and _agrees(bearer, mention):
                yield bearer

    def freeze(self, article: str) -> tuple[Source, ...]:
        """Return the sources that spoke, in the order of their first mention."""
        return tuple(
            Source(
                id=source_id(bearer),
                name=bearer.name,
                kind=bearer.kind,
                roles=tuple(bearer.roles),
                mentions=tuple(ArticleSpan(article, span) for span in sorted(set(bearer.mentions))),
                country=find_country(bearer.name, bearer.kind),
            )
            for bearer in self.bearers
            if bearer.mentions
        )


def source_id(bearer: Bearer) -> str:
    """Return the id of a source: of its kind of name and its normalised name."""
    return content_id("source", "name" if bearer.named else bearer.kind, bearer.key)


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


def _nested(fuller: str, key: str) -> bool:
    """Tell whether one name is the end or the start of the other ("peskov" of "dmitry peskov")."""
    long, short = (fuller.split(), key.split()) if len(fuller) >= len(key) else (key.split(), fuller.split())
    return bool(short) and (long[-len(short) :] == short or long[: len(short)] == short)


def _plays(bearer: Bearer, head: str) -> bool:
    """Tell whether the bearer is what a definite description such as "the spokesman" calls it."""
    if bearer.kind == "organisation" and bearer.named:
        return _is_body(bearer, head)
    if not bearer.mentions or head not in load_nouns().people:
        return False
    described = [role.lower() for role in bearer.roles] if bearer.named else [bearer.head]
    if head.startswith(_SPEAKING):
        return any(word.startswith(_SPEAKING) for role in described for word in role.split())
    return any(_is_office(role, head) for role in described)


def _is_office(role: str, head: str) -> bool:
    """Tell whether a role is that of a "minister": "Justice Minister" and "minister of state" are, of no "justice"."""
    offices = _ATTACHED.split(role, maxsplit=1)[0].replace(" and ", ",").split(",")
    return any(office.split()[-1:] == [head] for office in offices)


def _is_body(bearer: Bearer, head: str) -> bool:
    """Tell whether "the agency" is in the name of the body, or "the company" can stand for it."""
    if head in bearer.key.split() or any(head in role.lower().split() for role in bearer.roles):
        return True
    own = load_nouns().bodies & set(bearer.key.split())
    return bearer.corporate and head in load_words("firms") and not own
