"""Times, quantities and names: the parts of a statement that can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.span import Span

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Bound = Literal["least", "most"]
Change = Literal["up", "down"]
PartOfTime = Literal["start", "middle", "end"]
NameKind = Literal["person", "organisation", "place", "other"]
PlaceKind = Literal["country", "region", "city"]
PlaceReason = Literal["only one", "beside", "country", "largest"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A time expression with its TIMEX3 value (ISO-TimeML).

    Without a trusted publication date a weekday stays open: "Sunday evening" is
    ``XXXX-WXX-7TEV``, never a guessed day. ``until`` is the value of the last point of a range that begins
    here ("May 3-5", "Monday" of "from Monday to Thursday") and None otherwise. ``about`` is true for what
    is not exact ("nearly two years", "around noon"); ``bound`` says that it is the least ("more than two
    years") or the most. ``part`` is set where only the start, middle or end of the value is meant ("early
    May"). ``zone`` is the offset of a time of day from Coordinated Universal Time ("-05:00"), or the words
    that name its zone where they settle none ("local time"). ``counted_from`` are the words of the time in
    the text that this one is told from ("the next day", "two years after May 2019"), None when it is told
    from the day of publication or stands by itself.
    """

    span: Span
    type: TimeType
    value: str
    until: str | None = None
    about: bool = False
    bound: Bound | None = None
    part: PartOfTime | None = None
    zone: str | None = None
    counted_from: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with what it counts or measures.

    ``unit`` is the full name of a unit in the singular ("kilometre per hour"), an ISO 4217 currency code
    ("USD", "USD per barrel"), "percent", "year of age", or the noun that is counted with the words that
    go with it, its last word in the singular ("passenger", "police officer"); "" when nothing is named.
    ``about`` is true for values that are not exact ("some 40", "nearly 40", "more than 40"); ``bound`` says
    that the value is the least ("more than 40") or the most ("up to 40"). ``high`` is the upper end of a
    range and None otherwise. ``change`` is set for the amount of a rise or fall ("up 3 points", "a 5
    percent drop") and for a way from one value to another ("fell from 12 to 10"): then ``value`` is the new
    value and ``was`` the old one.
    """

    span: Span
    value: float
    unit: str
    about: bool
    high: float | None = None
    bound: Bound | None = None
    change: Change | None = None
    was: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Which place of the world a name means, by the gazetteer: cities there have 15,000 people or more.

    ``country`` is its country (ISO 3166), None for places in several; ``region`` the state or province
    (ISO 3166-2: "US-TX") where the gazetteer has it. ``latitude`` and ``longitude`` are degrees north and
    east (WGS 84) of a city's centre, None for larger places. ``why`` says what settled it: "only one" of
    that name, words "beside" it ("Paris, Texas"), the "country" that the article speaks of, or that it is
    by far the "largest". It is None where nothing does: then ``choices`` are the countries and regions with
    a place of that name, and the other fields hold what these have in common.
    """

    kind: PlaceKind | None
    country: str | None
    region: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    why: PlaceReason | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A mention of a person, organisation or place. ``name`` is the fullest form known in the article.

    Two mentions of one bearer share ``id``. ``role`` holds the words beside it that say what the
    bearer is ("Kremlin spokesman"), None when there are none. ``place`` says which place is meant, None
    for other names and for places that the gazetteer lacks.
    """

    span: Span
    kind: NameKind
    name: str
    id: str
    role: Span | None = None
    place: Place | None = None
