"""What a reader is: the port for formats, ours and those of plug-ins."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from twosource.errors import InputError
from twosource.model.article import RawArticle
from twosource.reading.parcel import Parcel
from twosource.reading.settings import ReadingSettings

Items = Iterator[RawArticle | InputError]
Descend = Callable[[Parcel], Items]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """How one format is told and read.

    ``name`` is the format in words for messages ("a WARC archive"). ``recognise`` tells from the first bytes
    (`parcel.HEAD` of them), and only where these leave it open from the name of the parcel, whether it is this
    format; it must not fail, whatever the bytes. ``read`` yields the articles in the stream one by one: it holds
    no more than one of them in memory, yields an `InputError` for what cannot be used and goes on with the
    rest, and hands what lies inside and has a format of its own to ``descend``. It may raise `InputError` where
    nothing more can be had.

    ``holds_others``: it is a container, so its content is read by its own format even where inputs are taken as
    they are (``as_is``).
    """

    name: str
    recognise: Callable[[Parcel], bool]
    read: Callable[[Parcel, ReadingSettings, Descend], Items]
    holds_others: bool = False
