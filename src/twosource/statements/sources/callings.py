"""Whom a definite description means: "the minister", "the ministry", "the company", "these officials"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from twosource.language.grammar.inflection import pluralise
from twosource.language.grammar.lexicon import load_nouns, load_words
from twosource.language.lexicon import load_terms
from twosource.language.outlets import find_outlet
from twosource.statements.grammar.descriptions import normalise
from twosource.statements.sources.bearers import Bearer
from twosource.statements.sources.index import Index
from twosource.statements.sources.mentions import Mention
from twosource.statements.sources.offices import is_called, split_attached

_ANY_BODY = ""  # the head under which all named bodies are found


def find_called(mention: Mention, index: Index) -> Bearer | None:
    """Return the one among the bearers whom a definite description means, the last one that did something."""
    near = index.find_head(mention.head)
    if mention.plural or mention.kind in {"group", "document"}:
        return _find_last(bearer for bearer in near if _repeats(bearer, mention))
    if mention.head in load_nouns().people:
        return _find_last(bearer for bearer in near if _holds(bearer, mention))
    bodies = [*near, *(index.find_head(_ANY_BODY) if _may_stand_for_name(mention) else ())]
    return _find_last(bearer for bearer in bodies if _is_body(bearer, mention))


def _find_last(fitting: Iterable[Bearer]) -> Bearer | None:
    return max(fitting, key=lambda bearer: (max(bearer.spoke, bearer.seen), bearer.named_in), default=None)


def _repeats(bearer: Bearer, mention: Mention) -> bool:
    """Tell whether a description says again what an earlier one said, in as many words or fewer."""
    if bearer.named or bearer.kind != mention.kind or bearer.head != mention.head:
        return False
    return set(normalise(mention.name or "").split()) <= set(bearer.key.split())


def _holds(bearer: Bearer, mention: Mention) -> bool:
    if bearer.kind == "person":
        return any(is_called(office, mention.name or "", mention.head) for office in bearer.offices)
    return bearer.kind == "unnamed" and bool(bearer.mentions) and _says_no_more(bearer, mention)


def _says_no_more(bearer: Bearer, mention: Mention) -> bool:
    """Tell whether nothing in a description, with a capital or not, contradicts an earlier one of one person."""
    return set(normalise(mention.name or "").split()) - {normalise(mention.head)} <= set(bearer.key.split())


def _may_stand_for_name(mention: Mention) -> bool:
    return mention.head in load_words("firms") or mention.head in load_words("media")


def _is_body(bearer: Bearer, mention: Mention) -> bool:
    """Tell whether "the agency" is in the name of the body, or "the company" or "the paper" can stand for it."""
    if not bearer.named:
        return _repeats(bearer, mention)
    if bearer.kind != "organisation":
        return False
    said = {word for word in normalise(mention.name or "").split() if not word[0].isdigit()} - {"member", "strong"}
    known = {*bearer.key.split(), *(word for role in bearer.roles for word in normalise(role).split())}
    head = normalise(mention.head)
    if head in known:
        return said <= known and _is_about(bearer, head)
    return len(said) == 1 and (_is_outlet(bearer, mention.head) or _is_firm(bearer, mention.head))


def _is_about(bearer: Bearer, head: str) -> bool:
    """Tell whether a body is a "commission" by the last word of its name or role, or that before "on" or "for"."""
    called = (normalise(words) for words in (bearer.name, *bearer.roles))
    return any(head in {words.split()[-1], split_attached(words).split()[-1]} for words in called if words)


def _is_outlet(bearer: Bearer, head: str) -> bool:
    outlet = find_outlet(bearer.name) if head in load_words("media") else None
    if outlet is None or outlet.kind == "agency" or head == "agency":
        return outlet is not None and (outlet.kind == "agency") == (head == "agency")
    words = bearer.key.split()
    if any(is_paper(word) for word in words):
        return head not in load_words("aired")
    on_air = bearer.name.isupper() or not load_words("aired").isdisjoint(words)
    return not (on_air and head in load_words("printed"))


def is_paper(word: str) -> bool:
    """Tell whether a folded word names a newspaper even alone: "the Courier"."""
    return word.title() in load_terms("paper_words")


def _is_firm(bearer: Bearer, head: str) -> bool:
    if not bearer.corporate or head not in load_words("firms"):
        return False
    own = {word for word in bearer.key.split() if word in load_nouns().bodies and word not in _kinds()}
    return not own and find_outlet(bearer.name) is None


@cache
def _kinds() -> frozenset[str]:
    """Return the words that say no more of a body than that it is a firm."""
    firms = load_words("firms")
    return firms | load_words("legal_forms") | {pluralise(word) for word in firms}
