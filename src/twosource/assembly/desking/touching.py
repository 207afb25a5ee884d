"""What a correction changes on a desk at once: which story articles are in, what waits to be analysed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from twosource.assembly.desking.ties import tie_keys
from twosource.errors import CorrectionError
from twosource.model.correction import Correction

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from twosource.settings import Settings

_ARTICLES = frozenset(["merge stories", "split story", "set origin", "relabel junk"])
_STATEMENTS = frozenset(["join statements", "part statements"])
_SOURCES = frozenset(["rename source", "merge sources"])
_OUTLETS = frozenset(["set owner"])
_CORRECTIONS = frozenset(["undo"])


def check_subject(connection: Connection, made: Correction) -> None:
    """Refuse a correction of something that is not on the desk.

    Raises:
        CorrectionError: one of its subjects is not there; the message names it.
    """
    from twosource.desk.filing import touched

    checks = (
        ("article", _ARTICLES, touched.list_missing_articles),
        ("statement", _STATEMENTS, touched.list_missing_statements),
        ("source", _SOURCES, touched.list_missing_sources),
        ("correction", _CORRECTIONS, touched.list_missing_corrections),
    )
    for what, kinds, list_missing in checks:
        for missing in list_missing(connection, _name_subjects(made)) if made.kind in kinds else ():
            message = f"{made.kind}: there is no {what} {missing!r} on this desk"
            raise CorrectionError(message)


def _name_subjects(made: Correction) -> tuple[str, ...]:
    """Return what a correction is about, without the words of a line."""
    return made.subject[:1] if made.kind == "relabel junk" else made.subject


def name_all(connection: Connection, articles: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of all articles of the stories that these (ids) are in, and what is no article as it is.

    A split of earlier is ended by a merge that names both sides of it, and by no other.
    """
    from twosource.desk.filing.lookup import list_members, load_articles
    from twosource.desk.filing.touched import find_stories_of_articles

    stories = sorted(find_stories_of_articles(connection, articles))
    members = load_articles(connection, [key for story in stories for key in list_members(connection, story)])
    return (*articles, *(article.id for article in members.values()))


def queue_touched(connection: Connection, corrections: Iterable[Correction]) -> None:
    """Have the stories analysed again that these corrections are about."""
    from twosource.desk.filing import touched
    from twosource.desk.filing.queue import queue_stories

    finders = (
        (_ARTICLES, touched.find_stories_of_articles),
        (_STATEMENTS, touched.find_stories_of_statements),
        (_SOURCES, touched.find_stories_of_sources),
        (_OUTLETS, touched.find_stories_of_outlets),
    )
    for each in corrections:
        for kinds, find in finders:
            if each.kind in kinds:
                queue_stories(connection, sorted(find(connection, _name_subjects(each))))


def move_tied(connection: Connection, made: Correction, at: str) -> None:
    """Put the articles of a merge into one story, or those of a split into one of their own."""
    from twosource.desk.filing.lookup import find_articles, find_stories, list_members
    from twosource.desk.filing.stories import move_articles

    keys = set(find_articles(connection, made.subject).values())
    stories = set(find_stories(connection, keys).values())
    members = {key for story in stories for key in list_members(connection, story)}
    if made.kind == "merge stories":
        move_articles(connection, dict.fromkeys(members, min(members, default=0)), at)
        return
    stay = members - keys
    moves = dict.fromkeys(keys, min(keys, default=0))
    if stay and min(stay) not in stories:
        moves |= dict.fromkeys(stay, min(stay))  # the founder was split off: what stays has another one
    move_articles(connection, moves if stay else {}, at)


def regroup(connection: Connection, corrections: Iterable[Correction], settings: Settings, at: str) -> None:
    """Group the articles of the stories that undone corrections were about anew, as those in force say."""
    from twosource.desk.filing.lookup import list_members
    from twosource.desk.filing.stories import move_articles
    from twosource.desk.filing.touched import find_stories_of_articles
    from twosource.desk.filing.traits import load_profiles
    from twosource.stories import StoryIndex, unpack_profile

    subjects = {one for each in corrections for one in (*each.subject, *(each.staying or ()))}
    stories = find_stories_of_articles(connection, subjects)
    members = sorted(key for story in stories for key in list_members(connection, story))
    index = StoryIndex(settings.stories)
    index.constrain(*tie_keys(connection))
    for key, profile in load_profiles(connection, members).items():
        index.add(key, unpack_profile(profile))
    index.settle()
    moves = {key: story for key in members if (story := index.story_of(key)) is not None}
    move_articles(connection, moves, at)
