"""Which outlets belong together: what people have said of their owners."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.model.article import Article
from twosource.model.correction import Correction, standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Who owns an outlet, or the owner of its owner: the ``name``, and the corrections that say so."""

    name: str
    said: tuple[Correction, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Several outlets, by all their names as articles have them, and the owner that they share."""

    owner: Owner
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Owners:
    """The owners of outlets, by the folded name of the outlet; outlets that nobody spoke of own themselves."""

    known: Mapping[str, Owner]

    def of(self, article: Article) -> Owner | None:
        """Return the owner of the outlet of an article, None where nobody said whose it is."""
        return self.known.get(fold_name(name_outlet(article)))

    def key(self, article: Article) -> str:
        """Return what outlets of one owner have in common, and the owner where that is an outlet itself."""
        owner = self.of(article)
        return fold_name(owner.name if owner else name_outlet(article))

    def share(self, articles: Iterable[Article]) -> tuple[Shared, ...]:
        """Return the owners of several of the outlets of these articles."""
        outlets: dict[str, set[str]] = {}
        owners: dict[str, set[Owner]] = {}
        for article in articles:
            key, owner = self.key(article), self.of(article)
            outlets.setdefault(key, set()).add(name_outlet(article))
            owners.setdefault(key, set()).update([owner] if owner else [])
        several = [key for key in sorted(owners) if owners[key] and len({*map(fold_name, outlets[key])}) > 1]
        return tuple(Shared(owner=_join(owners[key]), outlets=tuple(sorted(outlets[key]))) for key in several)


NOBODYS = Owners(known={})


def read_owners(corrections: Iterable[Correction]) -> Owners:
    """Return the owners that the corrections in force name; of two for one outlet the later one holds.

    Owners may be owned in turn; of a circle all outlets are one.
    """
    said: dict[str, Correction] = {}
    for each in standing(corrections):
        if each.kind == "set owner" and each.value:
            said.update({fold_name(outlet): each for outlet in each.subject})
    return Owners(known={outlet: _follow(outlet, said) for outlet in said})


def name_outlet(article: Article) -> str:
    """Return who published an article; where that is unknown, the place it was read from stands for the outlet."""
    return article.outlet or article.given


def fold_name(name: str) -> str:
    """Return what two ways to write the name of one outlet have in common."""
    return " ".join(name.casefold().split())


def explain_owners(shared: Sequence[Shared]) -> tuple[str, ...]:
    """Say in words which outlets count as one, and who said so."""
    return tuple(map(_explain, shared))


def _explain(shared: Shared) -> str:
    *others, last = {fold_name(outlet): outlet for outlet in shared.outlets}.values()
    by = ", ".join(dict.fromkeys(each.by for each in shared.owner.said))
    both = f"{', '.join(others)} and {last} belong to {shared.owner.name} (set by {by})"
    return f"{both}: one outlet, and not established to be independent"


def _join(owners: Collection[Owner]) -> Owner:
    """Return one owner by the first of its spellings, with all that people say of it."""
    said = {each.id: each for owner in owners for each in owner.said}
    ordered = sorted(said.values(), key=lambda each: (each.moment, each.id))
    return Owner(name=min(owner.name for owner in owners), said=tuple(ordered))


def _follow(outlet: str, said: Mapping[str, Correction]) -> Owner:
    """Follow owners of owners to the last; a circle ends at the first of its names in the alphabet."""
    passed: dict[str, Correction] = {}
    while outlet in said and outlet not in passed:
        passed[outlet] = said[outlet]
        outlet = fold_name(said[outlet].value or "")
    values = [each.value or "" for each in passed.values()]
    if outlet in passed:
        around = [*passed][[*passed].index(outlet) :]
        values = [min((passed[key].value or "" for key in around), key=fold_name)]
    return Owner(name=values[-1], said=tuple(passed.values()))
