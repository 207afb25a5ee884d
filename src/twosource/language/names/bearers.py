"""Which mentions of names are one bearer, what it is, and the fullest form of its name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from twosource.language.lexicon import load_tables
from twosource.language.names.kinds import Verdict
from twosource.language.outlets import find_outlet
from twosource.language.places import load_gazetteer
from twosource.model.mention import NameKind
from twosource.model.span import Span

_LONGEST_ACRONYM = 8
_CERTAIN = 8.0
_ARTICLE = re.compile(r"^(?:al|el|ul|ad|as|ar|an|at)-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name as it stands in the text: its words, folded, and what speaks for a kind."""

    span: Span
    words: tuple[str, ...]
    verdict: Verdict
    role: Span | None


@dataclass(slots=True)
class _Bearer:
    name: str
    words: tuple[str, ...]
    kind: NameKind
    letters: frozenset[str]
    shorts: set[tuple[str, ...]] = field(default_factory=set)  # short forms that already meant this bearer
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Borne:
    """A mention with the kind of its bearer and the bearer's fullest name."""

    mention: Mention
    kind: NameKind
    name: str


def join_bearers(text: str, mentions: Sequence[Mention]) -> tuple[Borne, ...]:
    """Return the mentions in order, each with its bearer.

    A short mention means the latest earlier name that it begins or ends; where there is none, the
    first later one (a headline comes before the full name).
    """
    kinds = _vote(mentions)
    bearers: list[_Bearer] = []
    found: list[_Bearer] = []
    for index, mention in enumerate(mentions):
        earlier = mentions[index - 1] if index else None
        bearer = _find_by_letters(text, mention, earlier, bearers) or _find_by_words(text, mention, kinds, bearers)
        if bearer is None:
            name = _full_name(mention.span.of(text))
            words = tuple(fold_name(name).split())
            bearer = _Bearer(name, words, kinds[mention.words], _letters_of(name))
            bearers.append(bearer)
        written = mention.span.of(text)
        if bearer.name.isupper() and bearer.words == mention.words and not written.isupper():
            bearer.name = _full_name(written)  # the dateline had it in capitals
        bearer.count += 1
        bearer.shorts.add(mention.words)
        found.append(bearer)
    fullest = {id(bearer): _look_later(bearer, bearers) for bearer in bearers}
    return tuple(
        Borne(mention=mention, kind=fullest[id(bearer)].kind, name=fullest[id(bearer)].name)
        for mention, bearer in zip(mentions, found, strict=True)
    )


def fold_name(written: str) -> str:
    """Return the name without case, typography and line breaks."""
    return " ".join(written.casefold().replace("’", "'").split())


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
    return str(load_tables("name-words")["short"].get(folded, name))


def _vote(mentions: Sequence[Mention]) -> Mapping[tuple[str, ...], NameKind]:
    """Let all mentions of one form decide together what it is."""
    weights: dict[tuple[str, ...], dict[NameKind, float]] = defaultdict(lambda: defaultdict(float))
    for mention in mentions:
        kind, weight = mention.verdict
        weights[mention.words][kind] += weight
    return {words: max(sorted(votes), key=lambda kind: votes[kind]) for words, votes in weights.items()}


def _find_by_words(
    text: str, mention: Mention, kinds: Mapping[tuple[str, ...], NameKind], bearers: Sequence[_Bearer]
) -> _Bearer | None:
    full = tuple(fold_name(_full_name(mention.span.of(text))).split())
    for bearer in reversed(bearers):
        if bearer.words in (mention.words, full):
            return bearer
    if not _may_shorten(mention, kinds[mention.words]):
        return None
    fitting = [b for b in reversed(bearers) if b.kind == "person" and _shortens(mention.words, b.words)]
    # Whom the short form meant before, it means again; else whom the article speaks of most, or last.
    return max(fitting, key=lambda bearer: (mention.words in bearer.shorts, bearer.count), default=None)


def _may_shorten(mention: Mention, kind: NameKind) -> bool:
    if len(mention.words) > 1:
        return kind == "person"
    return mention.verdict[1] < _CERTAIN


def _shortens(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    plain = tuple(_ARTICLE.sub("", word) for word in full)  # "Hadi" is short for "Omar al-Hadi"
    tails = (full[-len(words) :], plain[-len(words) :])
    return len(words) < len(full) and (full[: len(words)] == words or words in tails)


def _find_by_letters(
    text: str, mention: Mention, earlier: Mention | None, bearers: Sequence[_Bearer]
) -> _Bearer | None:
    letters = mention.span.of(text).replace(".", "")
    if not letters.isupper() or not 1 < len(letters) <= _LONGEST_ACRONYM:
        return None
    for bearer in reversed(bearers):
        if letters in bearer.letters:
            return bearer
    if earlier is None or text[earlier.span.end : mention.span.start] not in {" (", " or ", ", or "}:
        return None
    for bearer in reversed(bearers):
        if bearer.words == earlier.words and bearer.name[0].upper() == letters[0]:
            bearer.letters |= {letters}
            return bearer
    return None


def _letters_of(name: str) -> frozenset[str]:
    """Return the acronyms that the name makes by itself, of its capitals and of all its words."""
    capitals = re.findall(r"\b[^\W\d_a-z]", name)
    shortest = 3
    return frozenset({"".join(capitals)}) if len(capitals) >= shortest else frozenset()


def _look_later(bearer: _Bearer, bearers: Sequence[_Bearer]) -> _Bearer:
    if len(bearer.words) > 1 or bearer.kind == "place":
        return bearer
    later = bearers[[id(other) for other in bearers].index(id(bearer)) + 1 :]
    for other in later:
        if other.kind == "person" and _shortens(bearer.words, other.words):
            return other
    return bearer
