"""What a name is: person, organisation, place or something else."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from twosource.language.lexicon import load_tables, load_terms
from twosource.language.places import load_gazetteer
from twosource.model.mention import NameKind

_LONGEST_PERSON = 4


def kind_of(words: Sequence[str], *, before: str, after: str, titled: bool) -> NameKind:
    """Return the kind of a name of these ``words``.

    ``before`` and ``after`` are the words beside it, folded ("" when there is none); ``titled`` says
    that a title or a role stands with it.
    """
    folded = [word.casefold() for word in words]
    whole = " ".join(folded)
    if titled:
        return "person"
    gazetteer = load_gazetteer()
    if whole in gazetteer.countries or whole in gazetteer.regions:
        return "place"
    known = _kind_by_words(folded, whole)
    if known is not None:
        return known
    if whole in gazetteer.cities and not (len(words) > 1 and words[0] in load_terms("given-names")):
        return "place"
    if len(words) == 1:
        return _kind_of_one(words[0], before, after)
    return "person" if len(words) <= _LONGEST_PERSON and not any(word.isupper() and len(word) > 2 for word in words) else "other"  # noqa: PLR2004


@cache
def _table(name: str) -> frozenset[str]:
    return frozenset(load_tables("name-words")[name]["words"])


def _kind_by_words(folded: Sequence[str], whole: str) -> NameKind | None:
    if whole in _table("organisations") or any(word in _table("organisations") for word in folded):
        return "organisation"
    if len(folded) > 1 and (folded[-1] in _table("places") or folded[0] in _table("places")):
        return "place"
    if any(word in _table("others") for word in folded):
        return "other"
    return None


def _kind_of_one(word: str, before: str, after: str) -> NameKind:
    shortest = 2
    if word.isupper() and len(word.replace(".", "")) >= shortest:
        return "organisation"
    if word in load_terms("given-names") or after in {"said", "says", "told", "added", "who", "adds"}:
        return "person"
    if before in {"in", "at", "near", "from", "to"}:
        return "place"
    return "organisation" if before == "the" else "other"
