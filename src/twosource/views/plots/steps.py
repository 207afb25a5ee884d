"""What there was of a story by the time that each of its articles came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from twosource.views.catalogue import Catalogue
from twosource.views.pages import Page
from twosource.views.plots.axis import Axis
from twosource.views.plots.growth import find_growth
from twosource.views.wording import count


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """An article of which the day of publication is known: ``when``, in UTC where the hour is known too."""

    letter: str
    id: str
    name: str
    when: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What was there by the end of an hour, a day or longer in which articles came. All numbers count from the start.

    ``shared`` findings stand in two or more articles, ``established`` ones have independent origins. ``x`` is where the
    step begins on the axis.
    """

    when: str
    letters: tuple[str, ...]
    articles: int
    origins: int
    shared: int
    established: int
    x: float


def list_steps(groups: Sequence[Sequence[Arrived]], axis: Axis, page: Page, catalogue: Catalogue) -> tuple[Step, ...]:
    """Return a step for each group of articles that came together, in the order of the groups."""
    growth = find_growth(page, catalogue, {one.id: one.when for group in groups for one in group})
    came: set[str] = set()
    steps = []
    for group in groups:
        came.update(one.id for one in group)
        last = group[-1].when
        steps.append(
            Step(
                when=axis.unit.write(last),
                letters=tuple(one.letter for one in group),
                articles=len(came),
                origins=sum(not came.isdisjoint(origin.articles) for origin in page.origins),
                shared=sum(one.shared is not None and one.shared <= last for one in growth),
                established=sum(one.established is not None and one.established <= last for one in growth),
                x=round(axis.place(last), 1),
            )
        )
    return tuple(steps)


def tell_steps(steps: Sequence[Step], unit: str) -> str:
    """Return in a sentence how it began and what there was in the end; ``unit`` is that of the axis."""
    first, last = steps[0], steps[-1]
    at = {"day": "on", "hour": "in the hour from"}.get(unit, "in")
    when = f"{at} {first.when}" if first.when == last.when else f"from {first.when} to {last.when}"
    if last.articles == 1:
        return f"Of one article only is the day of publication known: {first.letters[0]}, {first.when}."
    found = (
        f"{count(last.shared, 'finding')} in two or more of them, {last.established:,} established"
        if last.shared
        else "no finding in two or more of them"
    )
    return f"{count(last.articles, 'article')} {when}, with {count(last.origins, 'known origin')}; {found}."
