"""The people behind an article, from what the metadata of a page gives as its authors."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.cleaning.lines.headings import fold
from twosource.language.outlets import find_outlet

_ACCOUNTS = frozenset(
    ["admin", "administrator", "editor", "guest", "newsroom", "root", "staff", "super user", "user", "webmaster"]
)
_RIGHTS = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)
_BEGINNING = 100  # characters of a copyright line that name its holder


def name_authors(given: str, sites: Sequence[str | None], lines: Sequence[str]) -> list[str]:
    """Return the people and agencies among the authors, which ``given`` divides by semicolons.

    Left out are the names of the site (``sites``), of accounts ("admin"), of the house that holds the
    page's copyright, and pieces of sentences that only look like a byline ("The Norran and Elin ministries").
    A site's name at the end of a person's is cut off.
    """
    own = {fold(site) for site in sites if site}
    names = [_without_site(name.strip(), own) for name in given.split(";")]
    named = [name for name in names if name and fold(name) not in own and _could_be_an_author(name)]
    rights = fold(" ".join(line[:_BEGINNING] for line in lines if _RIGHTS.search(line[:_BEGINNING])))
    people = [name for name in named if fold(name) not in rights or find_outlet(name)]
    return people or named


def _without_site(name: str, own: set[str]) -> str:
    words = name.split()
    for count in range(1, len(words) - 1):
        ending = " ".join(words[-count:])
        known = find_outlet(ending)
        if fold(ending) in own or (count > 1 and known and fold(known.name) in own):
            return " ".join(words[:-count])
    return name


def _could_be_an_author(name: str) -> bool:
    if find_outlet(name):
        return True
    words = name.split()
    tail_of_a_sentence = len(words) > 1 and words[-1].islower() and not name.islower()
    return not (name.casefold() in _ACCOUNTS or words[0].casefold() == "the" or tail_of_a_sentence)
