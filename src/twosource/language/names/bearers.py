"""Which mentions of names are one bearer, what it is, and the fullest form of its name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from twosource.language.lexicon import load_tables
from twosource.language.names.forms import Mention, fold_name, split_name
from twosource.language.names.short_forms import ShortForms
from twosource.language.names.voting import Vote, count_votes
from twosource.language.outlets import find_outlet
from twosource.language.places import load_gazetteer
from twosource.model.mention import NameKind

_LONGEST_ACRONYM = 8
_SHORTENED = 3  # words, or capitals, of a name for which a shorter one stands
_CERTAIN = 8.0
_SEEN = (
    2.0  # evidence that is needed to take a single word for itself: no short form of a name, but a person or a place
)


@dataclass(slots=True)
class _Bearer:
    number: int
    name: str
    words: tuple[str, ...]
    kind: NameKind
    count: int = 0


@dataclass(frozen=True, slots=True)
class _Bearers:
    """The bearers so far, numbered as they came, and what finds the one that a mention means."""

    all: list[_Bearer] = field(default_factory=list)
    by_words: dict[tuple[str, ...], _Bearer] = field(default_factory=dict)
    by_letters: dict[str, _Bearer] = field(default_factory=dict)  # the latest with each acronym
    by_initials: dict[str, _Bearer] = field(default_factory=dict)  # persons
    persons: ShortForms = field(default_factory=ShortForms)
    meant: dict[tuple[str, ...], set[int]] = field(default_factory=dict)  # whom each form meant already

    def add(self, name: str, kind: NameKind) -> _Bearer:
        bearer = _Bearer(len(self.all), name, split_name(name), kind)
        self.all.append(bearer)
        self.by_words[bearer.words] = bearer
        for letters in _letters_of(name):
            self.by_letters[letters] = bearer
        if kind == "person":
            self.by_initials[_capitals(name)] = bearer
            self.persons.add(bearer.number, bearer.words)
        return bearer

    def note_meaning(self, words: tuple[str, ...], bearer: _Bearer) -> None:
        bearer.count += 1
        self.meant.setdefault(words, set()).add(bearer.number)


def join_bearers(text: str, mentions: Sequence[Mention]) -> list[tuple[NameKind, str]]:
    """Return for each mention, in order, the kind of its bearer and the bearer's fullest name.

    A short mention means the latest earlier name that it begins or ends; where there is none, the
    first later one (a headline comes before the full name).
    """
    kinds = count_votes(mentions)
    bearers = _Bearers()
    found: list[_Bearer] = []
    for index, mention in enumerate(mentions):
        earlier = mentions[index - 1] if index else None
        bearer = _find_by_letters(text, mention, earlier, bearers) or _find_by_words(text, mention, kinds, bearers)
        written = mention.span.of(text)
        if bearer is None:
            bearer = bearers.add(_full_name(written), kinds[mention.words].kind)
        if bearer.name.isupper() and bearer.words == mention.words and not written.isupper():
            bearer.name = _full_name(written)  # the dateline had it in capitals
        bearers.note_meaning(mention.words, bearer)
        found.append(bearer)
    seen = {mention.words for mention in mentions if mention.seconded is not None}
    for bearer in bearers.all:
        if bearer.words in seen and _is_doubtful(bearer, kinds.get(bearer.words), bearers):
            bearer.kind = kinds[bearer.words].second
    fullest = [_look_later(bearer, bearers) for bearer in bearers.all]
    return [(fullest[bearer.number].kind, fullest[bearer.number].name) for bearer in found]


@lru_cache(maxsize=65_536)
def _full_name(written: str) -> str:
    """Return the usual name of a country and of a body known by its letters, else the name as written."""
    name = " ".join(written.split())
    gazetteer, folded = load_gazetteer(), fold_name(name)
    if folded in gazetteer.countries and not name.islower():
        return gazetteer.usual[gazetteer.countries[folded]]
    if gazetteer.knows(folded):
        return name.title() if name.isupper() and folded in gazetteer.cities else name  # a dateline
    outlet = find_outlet(name)
    if outlet is not None and outlet.kind == "agency" and not outlet.common:
        return outlet.name
    return str(load_tables("name-words")["short"].get(folded, name.removeprefix("The ")))


def _find_by_words(
    text: str, mention: Mention, kinds: Mapping[tuple[str, ...], Vote], bearers: _Bearers
) -> _Bearer | None:
    full = split_name(_full_name(mention.span.of(text)))
    named = [bearers.by_words[words] for words in (mention.words, full) if words in bearers.by_words]
    if named:
        return max(named, key=lambda bearer: bearer.number)
    if not _may_shorten(mention, kinds[mention.words]):
        return None
    # Whom the short form meant before, it means again; else whom the article speaks of most, or last.
    before = [n for n in bearers.meant.get(mention.words, ()) if bearers.persons.shortens(mention.words, n)]
    fitting = [bearers.all[number] for number in before or bearers.persons.find(mention.words)]
    return max(fitting, key=lambda bearer: (bearer.count, bearer.number), default=None)


def _may_shorten(mention: Mention, voted: Vote) -> bool:
    if len(mention.words) > 1:
        return voted.kind == "person"
    if mention.seconded is not None:  # a model saw it where it stands
        return voted.kind in {"person", "other"} or voted.evidence < _SEEN
    return mention.verdict[1] < _CERTAIN


def _find_by_letters(text: str, mention: Mention, earlier: Mention | None, bearers: _Bearers) -> _Bearer | None:
    letters = mention.span.of(text).replace(".", "")
    if not letters.isupper() or not 1 < len(letters) <= _LONGEST_ACRONYM:
        return _find_in_brackets(text, mention, earlier, bearers)
    speaking = text.startswith(":", mention.span.end)  # in an interview
    known = (bearers.by_initials.get(letters) if speaking else None) or bearers.by_letters.get(letters)
    if known is not None:
        return known
    if earlier is None or text[earlier.span.end : mention.span.start] not in {" (", " or ", ", or "}:
        return None
    bearer = bearers.by_words.get(earlier.words)
    if bearer is None or bearer.name[0].upper() != letters[0]:
        return None
    bearers.by_letters[letters] = bearer
    return bearer


def _find_in_brackets(text: str, mention: Mention, earlier: Mention | None, bearers: _Bearers) -> _Bearer | None:
    """Return the body whose short name stands in brackets behind it: "Brelt Institute of Roads (Intro)"."""
    if earlier is None or len(mention.words) > 1 or mention.words in bearers.by_words:
        return None
    if text[earlier.span.end : mention.span.start] != " (" or not text.startswith(")", mention.span.end):
        return None
    body = bearers.by_words.get(earlier.words)
    first = text[mention.span.start]
    if body is None or body.kind != "organisation" or len(body.words) < _SHORTENED or first not in _capitals(body.name):
        return None
    bearers.by_words[mention.words] = body
    return body


def _capitals(name: str) -> str:
    return "".join(re.findall(r"\b[^\W\d_a-z]", name))


@lru_cache(maxsize=65_536)
def _letters_of(name: str) -> frozenset[str]:
    """Return the acronyms that the name makes by itself, of its capitals and of all its words."""
    capitals = _capitals(name)
    return frozenset({capitals}) if len(capitals) >= _SHORTENED else frozenset()


def _is_doubtful(bearer: _Bearer, voted: Vote | None, bearers: _Bearers) -> bool:
    """Tell whether a single word is taken for a person whom the article nowhere names in full, without much for it."""
    bare = bearer.kind == "person" and len(bearer.words) == 1 and not bearers.persons.find(bearer.words)
    return bare and voted is not None and voted.evidence < _SEEN


def _look_later(bearer: _Bearer, bearers: _Bearers) -> _Bearer:
    if len(bearer.words) > 1 or bearer.kind == "place":
        return bearer
    later = (number for number in bearers.persons.find(bearer.words) if number > bearer.number)
    return bearers.all[next(later, bearer.number)]
