"""What a reader is: the port for formats, ours and those of plug-ins."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from twosource.errors import InputError
from twosource.model.article import RawArticle
from twosource.model.envelope import NOTHING_SAID, Envelope
from twosource.reading.parcel import Parcel
from twosource.reading.settings import ReadingSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An article that is only named: its address, and what the list that names it says about it.

    ``given`` is the place in the list; ``asked_for``: the user wrote the address down herself (a list of
    addresses), so it is fetched without being told to follow links. ``summary`` is what the list itself gives
    of the article's text, None where it gives none: it stands for the article where links are not followed, or the
    address cannot be had. ``changed`` is when the page was last changed, as a sitemap says (ISO 8601): no date of it.
    """

    given: str
    url: str
    envelope: Envelope = NOTHING_SAID
    asked_for: bool = False
    summary: RawArticle | None = None
    changed: str | None = None


Items = Iterator[RawArticle | Link | InputError]
Descend = Callable[[Parcel], Items]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """How one format is told and read.

    ``name`` is the format in words for messages ("a WARC archive"). ``recognise`` tells from the first bytes, and
    only where these leave it open from the name of the parcel, whether it is this format; it must not fail,
    whatever the bytes. ``read`` yields the articles in the stream one by one and holds no more than one of them in
    memory. It yields a `Link` for what is only named there and an `InputError` for what cannot be used, goes on
    with the rest, and hands what lies inside and has a format of its own to ``descend``. It may raise
    `InputError` where nothing more can be had.

    ``holds_others``: it is a container, so its content is read by its own format even where inputs are taken as
    they are (``as_is``).
    """

    name: str
    recognise: Callable[[Parcel], bool]
    read: Callable[[Parcel, ReadingSettings, Descend], Items]
    holds_others: bool = False
