"""Stories that could be merged, articles that could be split off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.assembly.desking.offers.wanted import Wanted, propose, refuse
from twosource.errors import CorrectionError
from twosource.model.filters import NO_FILTERS
from twosource.model.subject import Offer

if TYPE_CHECKING:
    from sqlalchemy import Connection

_LOOKED_AT = 60  # articles nearest to the words


def offer_merge(connection: Connection, wanted: Wanted) -> Offer:
    """Offer the stories with the articles nearest to the words that are looked for, else to the story's title."""
    from twosource.desk.filing.lookup import find_stories
    from twosource.desk.listing.subjects import name_stories
    from twosource.desk.searching.nearest import find_nearest
    from twosource.language.lexicon import load_terms

    story = _find_story(connection, wanted)
    this = name_stories(connection, [story])[story]
    words, plain = wanted.words.strip() or this.name, load_terms("function-words")
    near = find_nearest(connection, words, NO_FILTERS, most=_LOOKED_AT, plain=plain)
    stories = find_stories(connection, near)
    keys = dict.fromkeys(stories[key] for key in near if stories.get(key) not in {None, story})
    named = name_stories(connection, keys)
    return propose(wanted, (this,), [named[key] for key in keys if key in named], least=1)


def offer_split(connection: Connection, wanted: Wanted) -> Offer:
    """Offer the articles of the story.

    Raises:
        CorrectionError: it has only one, or is not there.
    """
    from twosource.desk.filing.stories import load_story
    from twosource.desk.listing.subjects import name_articles

    ids = load_story(connection, _find_story(connection, wanted)).articles
    if len(ids) == 1:
        message = f"{wanted.kind}: this story has one article; there is nothing to split off"
        raise CorrectionError(message)
    named = name_articles(connection, ids)
    return propose(wanted, (), [named[one] for one in ids], least=1)


def _find_story(connection: Connection, wanted: Wanted) -> int:
    from twosource.desk.filing.stories import find_story

    given = wanted.story or ""
    key = find_story(connection, given)
    return refuse(wanted, "story", given) if key is None else key
