"""The bearers of an article by what they can be found with, so that a look-up costs what it finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from twosource.statements.grammar.descriptions import normalise
from twosource.statements.sources.bearers import Bearer
from twosource.statements.sources.bodies import compact, find_letters, shortens
from twosource.statements.sources.offices import fold_head

_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])


@dataclass(slots=True)
class Index:
    """Bearers in the order of their first mention; the latest is found first where several fit.

    A bearer's name and roles grow as reading goes on: `refresh` it then.
    """

    bearers: list[Bearer] = field(default_factory=list)
    _names: dict[str, Bearer] = field(default_factory=dict)
    _ids: dict[str, Bearer] = field(default_factory=dict)
    _edges: dict[str, dict[int, Bearer]] = field(default_factory=dict)  # by first and last words of named ones
    _letters: dict[str, dict[int, Bearer]] = field(default_factory=dict)  # bodies by the capitals of their names
    _descriptions: dict[str, Bearer] = field(default_factory=dict)
    _heads: dict[str, dict[int, Bearer]] = field(default_factory=dict)  # by offices, nouns and words of bodies
    _recent: dict[int, Bearer] = field(default_factory=dict)  # those last active stand last
    _entered: dict[int, tuple[str | None, ...]] = field(default_factory=dict)  # by what each can be found so far

    def add(self, bearer: Bearer) -> Bearer:
        """Take up a bearer and return it."""
        self.bearers.append(bearer)
        self.refresh(bearer)
        return bearer

    def refresh(self, bearer: Bearer) -> None:
        """Let a bearer be found by all that is known of it now, and as the last active one."""
        number = id(bearer)
        self._recent.pop(number, None)
        self._recent[number] = bearer
        if not bearer.named:
            self._descriptions[bearer.key] = bearer
        known = (bearer.key, bearer.name_id, *bearer.roles)
        if self._entered.get(number) != known:
            self._entered[number] = known
            self._enter(number, bearer)

    def _enter(self, number: int, bearer: Bearer) -> None:
        if bearer.named:
            self._names.setdefault(bearer.key, bearer)
            if bearer.name_id:
                self._ids.setdefault(bearer.name_id, bearer)
            if bearer.kind == "organisation" and (letters := find_letters(bearer.name)):
                self._letters.setdefault(letters, {})[number] = bearer
            for word in split_name(bearer.key)[:: max(1, len(split_name(bearer.key)) - 1)]:
                self._edges.setdefault(word, {})[number] = bearer
        for head in _list_heads(bearer):
            self._heads.setdefault(head, {})[number] = bearer

    def find_name(self, key: str, name_id: str | None) -> Bearer | None:
        """Return who has this name or this id of a name."""
        found = self._names.get(key)
        return found if found is not None or name_id is None else self._ids.get(name_id)

    def find_nested(self, key: str) -> list[Bearer]:
        """Return whose name begins or ends with this one, or begins or ends this one ("peskov", "dmitry peskov")."""
        words = split_name(key)
        near = {**self._edges.get(words[0], {}), **self._edges.get(words[-1], {})} if words else {}
        return [bearer for bearer in near.values() if _is_nested(split_name(bearer.key), words)]

    def find_body(self, name: str) -> list[Bearer]:
        """Return the bodies for whose names this one is short, or whose names are short for this one."""
        near = dict(self._letters.get(compact(name), {}))
        for word in split_name(normalise(name))[:1] + split_name(normalise(name))[-1:]:
            near.update(self._edges.get(word, {}))
        near.update(self._edges.get(find_letters(name).casefold(), {}))
        bodies = [each for each in near.values() if each.kind == "organisation"]
        return [each for each in bodies if shortens(name, each.name) or shortens(each.name, name)]

    def find_description(self, key: str) -> Bearer | None:
        """Return who was described in these words."""
        return self._descriptions.get(key)

    def find_head(self, head: str) -> list[Bearer]:
        """Return whom this noun may mean, by office, description or the words of a name."""
        return list(self._heads.get(fold_head(head), {}).values())

    def since(self, line: int) -> Iterator[Bearer]:
        """Yield who was active in this sentence or later, the last ones first."""
        for bearer in reversed(self._recent.values()):
            if bearer.last < line:
                return
            yield bearer


def split_name(key: str) -> list[str]:
    """Return the words of a name without "Jr" and the like."""
    words = key.split()
    while len(words) > 1 and words[-1].strip(",.") in _SUFFIXES:
        words.pop()
    return words


def _is_nested(first: list[str], second: list[str]) -> bool:
    long, short = (first, second) if len(first) >= len(second) else (second, first)
    return bool(short) and (long[-len(short) :] == short or long[: len(short)] == short)


def _list_heads(bearer: Bearer) -> set[str]:
    heads = {office.head for office in bearer.offices}
    if not bearer.named:
        heads.add(fold_head(bearer.head))
    elif bearer.kind == "organisation":
        heads.update(bearer.key.split(), (word for role in bearer.roles for word in role.lower().split()), ("",))
    return heads
