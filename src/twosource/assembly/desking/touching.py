"""What a correction changes on a desk at once: which story articles are in, what waits to be analysed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from twosource.assembly.desking.ties import tie_keys
from twosource.errors import CorrectionError
from twosource.model.correction import Correction, standing

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from twosource.settings import Settings

TIES = frozenset(["merge stories", "split story"])
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


def complete(
    connection: Connection, kind: str, subject: Sequence[str], value: str | None
) -> tuple[Sequence[str], str | None]:
    """Return subject and value of a correction with all articles that it speaks of, not only those that are named.

    A merge names all articles of its stories, so that it ends whatever split was between them. A split names those
    that stay, so that it can be undone when both stories have grown.
    """
    from twosource.desk.filing.lookup import find_articles, list_members, load_articles
    from twosource.desk.filing.touched import find_stories_of_articles

    if kind not in TIES or value:
        return subject, value
    stories = sorted(find_stories_of_articles(connection, subject))
    members = load_articles(connection, [key for story in stories for key in list_members(connection, story)])
    named = set(find_articles(connection, subject).values())
    others = [article.id for key, article in members.items() if key not in named]
    return ((*subject, *others), value) if kind == "merge stories" else (subject, " ".join(others))


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


def undo_ties(connection: Connection, undone: Sequence[Correction], settings: Settings, at: str) -> None:
    """Put the articles that undone corrections tied where they belong without these."""
    from twosource.desk.filing.corrections import load_corrections

    in_force = {each.id for each in standing(load_corrections(connection))}
    for each in undone:
        if each.kind != "split story" or each.id in in_force or not _rejoin(connection, each, at):
            regroup(connection, [each], settings, at)


def _rejoin(connection: Connection, undone: Correction, at: str) -> bool:
    """Make one story of those that a split was between; tell whether this can be: no other split is between them."""
    from twosource.desk.filing.lookup import list_members
    from twosource.desk.filing.stories import move_articles
    from twosource.desk.filing.touched import find_stories_of_articles

    stories = find_stories_of_articles(connection, (*undone.subject, *(undone.staying or ())))
    members = {key for story in stories for key in list_members(connection, story)}
    _, apart = tie_keys(connection)
    if not undone.staying or any(members.issuperset(pair) for pair in apart):
        return False
    move_articles(connection, dict.fromkeys(members, min(members, default=0)), at)
    return True


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
