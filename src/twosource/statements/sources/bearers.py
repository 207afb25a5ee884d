"""One source of an article while it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from twosource.language.places import load_gazetteer
from twosource.model.identity import content_id
from twosource.model.source import Source, SourceKind
from twosource.model.span import ArticleSpan, Span
from twosource.statements.grammar.descriptions import normalise
from twosource.statements.sources.affiliations import find_affiliations
from twosource.statements.sources.countries import find_country
from twosource.statements.sources.mentions import Mention
from twosource.statements.sources.offices import Office, clean_role, read_offices

NEVER = -1_000_000  # no sentence has this number


@dataclass(slots=True)
class Bearer:
    """One source: its fullest name, what it is called, and the last sentences in which it did something.

    ``spoke`` is the number of the last sentence in which it was a source, ``seen`` of that in which
    it was the subject, ``named_in`` of that in which it was named at all.
    """

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
    offices: list[Office] = field(default_factory=list)
    mentions: list[Span] = field(default_factory=list)
    spoke: int = NEVER
    seen: int = NEVER
    named_in: int = NEVER

    @property
    def last(self) -> int:
        """The number of the last sentence that has it."""
        return max(self.spoke, self.seen, self.named_in)

    def learn(self, mention: Mention) -> None:
        """Take over what a mention says of it: gender, roles, a fuller name."""
        self.gender = self.gender or mention.gender
        for role in mention.roles:
            self.learn_role(role)
        if mention.named and mention.name and len(mention.name) > len(self.name):
            self.name, self.key = mention.name, normalise(mention.name)

    def learn_role(self, words: str, *, sure: bool = False) -> None:
        """Take over a role, if the words are one (``sure``: they are) and it is not known yet."""
        role = clean_role(words, self.kind, sure=sure)
        if role in self.roles:
            return
        said = normalise(role).split()
        if not said or (self.named and said[-1] in self.key.split()):
            return  # "a lawyer for Mira" Tal
        known = [set(normalise(other).split()) for other in self.roles]
        if not any(set(said) <= words for words in known):
            self.roles = [other for other, words in zip(self.roles, known, strict=True) if not words < set(said)]
            self.roles.append(role)
            self.offices.extend(read_offices(role))

    def freeze(self, article: str) -> Source:
        """Return the source as it is known now."""
        return Source(
            id=source_id(self),
            name=self.name,
            kind=self.kind,
            roles=tuple(self.roles),
            mentions=tuple(ArticleSpan(article, span) for span in sorted(set(self.mentions))),
            country=find_country(self.name, self.kind),
            affiliations=self._list_affiliations(),
        )

    def _list_affiliations(self) -> tuple[str, ...]:
        described = [] if self.named or self.kind not in {"unnamed", "group"} else [_lower_first(self.name)]
        return tuple(dict.fromkeys(found for words in (*self.roles, *described) for found in find_affiliations(words)))


def _lower_first(words: str) -> str:
    """Return a description as it stands inside of a sentence: the capital of its first word may be the sentence's."""
    first = words.partition(" ")[0]
    own = not first.istitle() or first.casefold() in load_gazetteer().demonyms
    return words if own or first.casefold() in load_gazetteer().countries else words[:1].lower() + words[1:]


def start_bearer(mention: Mention) -> Bearer:
    """Return the bearer that a first mention makes known."""
    name = mention.name or mention.head
    key = normalise(name) if mention.named else fold_description(name)
    return Bearer(
        key=key, name=name, kind=mention.kind, named=mention.named, gender=mention.gender,
        plural=mention.plural, head=mention.head, name_id=mention.name_id, corporate=mention.corporate,
    )  # fmt: skip


def fold_description(words: str) -> str:
    """Return the key of a description: "another official" is not "an official"."""
    return f"another {normalise(words)}" if words[:8].lower() == "another " else normalise(words)


def source_id(bearer: Bearer) -> str:
    """Return the id of a source: of its kind of name and its normalised name."""
    return _make_id("name" if bearer.named else bearer.kind, bearer.key)


@lru_cache(maxsize=65_536)
def _make_id(kind: str, key: str) -> str:
    return content_id("source", kind, key)
