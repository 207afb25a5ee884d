"""What a clerk does to add reports to the desk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.web.jobs.job import Line
from twosource.web.jobs.task import Step
from twosource.web.statuses import tell_what

if TYPE_CHECKING:
    from twosource.assembly.desking.desk import Desk
    from twosource.assembly.desking.handing import Handed
    from twosource.assembly.desking.told import Told

_TOGETHER = 5  # addresses: what was fetched is told, and the next ones are fetched


def add_handed(desk: Desk, handed: Iterable[Handed], *, as_is: bool = False) -> Iterator[Step]:
    """Add what was handed in; yield what became of each when it is safely stored.

    ``as_is``: each is a clean article, of which nothing is dropped.
    """
    from twosource.assembly.desking.adding import cut_batches
    from twosource.assembly.desking.handing import read_handed

    yield "reading"
    for batch in cut_batches(read_handed(handed, replace(desk.settings.reading, as_is=as_is))):
        yield f"filing {len(batch):,} of them"
        yield from [_line_of(told) for told in list(desk.add_items(iter(batch)))]
        yield "reading"


def add_addresses(desk: Desk, addresses: Sequence[str]) -> Iterator[Step]:
    """Fetch pages and add them; yield what became of each when it is safely stored.

    No address on this machine or its own network is asked for.
    """
    from twosource.assembly.desking.adding import cut_batches
    from twosource.assembly.desking.handing import forbid_private, read_addresses
    from twosource.assembly.making import open_fetch

    wanted = list(dict.fromkeys(addresses))
    with open_fetch(forbid_private(desk.settings), wanted=True) as fetch:
        if fetch is None:
            return
        for start in range(0, len(wanted), _TOGETHER):
            few = wanted[start : start + _TOGETHER]
            yield f"fetching {start + 1:,} to {start + len(few):,} of {len(wanted):,}"
            for batch in cut_batches(read_addresses(few, desk.settings, fetch)):
                yield from [_line_of(told) for told in list(desk.add_items(iter(batch)))]


def _line_of(told: Told) -> Line:
    return Line(
        kind=told.outcome,
        what=told.title or told.given,
        given=told.given,
        why=tell_what(told.error) if told.error else told.why,
        story=told.story,
        article=told.article,
    )
