"""What is typed into a search, as what is asked for. Whatever is typed can be read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from twosource.desk.searching.folding import find_words, singular

_QUOTES = '"“”„«»＂'
_PART = re.compile(rf"(?P<minus>-?)(?:[{_QUOTES}](?P<quoted>[^{_QUOTES}]*)(?:[{_QUOTES}]|$)|(?P<bare>[^\s{_QUOTES}]+))")
_MOST_WORDS = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word or words side by side. ``exact``: in just these forms, for they stood in quotes."""

    forms: tuple[str, ...]
    exact: bool

    @property
    def keys(self) -> tuple[str, ...]:
        """The forms under which its words are looked up."""
        return tuple(singular(form) for form in self.forms)

    @property
    def needs_reading(self) -> bool:
        """Whether the index alone cannot tell that an article has it."""
        return self.exact or len(self.forms) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is asked for: of each group of terms one at least, and none of the unwanted ones.

    ``left_out`` are words that were too many, as they were typed.
    """

    wanted: tuple[tuple[Term, ...], ...] = ()
    unwanted: tuple[Term, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def terms(self) -> tuple[Term, ...]:
        """All terms that are wanted, each once."""
        return tuple(dict.fromkeys(term for group in self.wanted for term in group))

    @property
    def needs_reading(self) -> bool:
        """Whether the index alone cannot tell which articles fit."""
        return any(term.needs_reading for term in (*self.terms, *self.unwanted))


@dataclass(slots=True)
class _Draft:
    """A query while it is read. ``either`` says that OR stood before what comes next."""

    wanted: list[list[Term]] = field(default_factory=list)
    unwanted: list[Term] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    words: int = 0
    either: bool = False
    negated: bool = False


def parse_query(typed: str) -> Query:
    """Read what was typed: words, ``"phrases"``, ``OR``, ``-word`` and ``NOT word``; ``AND`` goes without saying.

    A word with signs inside ("3.5", "self-defence") is a phrase of its parts; what has no letter or digit is nothing.
    """
    draft = _Draft()
    for part in _PART.finditer(typed):
        bare = part["bare"]
        if bare in {"OR", "|"} and not part["minus"]:
            draft.either = bool(draft.wanted)
        elif bare == "NOT" and not part["minus"]:
            draft.negated = True
        elif bare not in {"AND", "&"}:
            _take(draft, part)
    return Query(
        wanted=tuple(tuple(dict.fromkeys(group)) for group in draft.wanted),
        unwanted=tuple(dict.fromkeys(draft.unwanted)),
        left_out=tuple(draft.left_out),
    )


def _take(draft: _Draft, part: re.Match[str]) -> None:
    written = part["quoted"] if part["bare"] is None else part["bare"]
    forms = tuple(form for _, _, form in find_words(written))
    if not forms:
        return
    negated = draft.negated or bool(part["minus"])
    either, draft.either, draft.negated = draft.either, False, False
    if draft.words + len(forms) > _MOST_WORDS:
        draft.left_out.append(written)
        return
    draft.words += len(forms)
    term = Term(forms=forms, exact=part["bare"] is None)
    if negated:
        draft.unwanted.append(term)
    elif either:
        draft.wanted[-1].append(term)
    else:
        draft.wanted.append([term])
