"""Every id that a finding ever had leads to it."""

from __future__ import annotations

from tests.desk.following.growing import Newsroom

from twosource.desk.listing.found import find_finding
from twosource.desk.store import Store
from twosource.model.found import FoundFinding


def _find(room: Newsroom, given: str) -> FoundFinding | None:
    with room.store.reading() as connection:
        return find_finding(connection, given)


def _ids(room: Newsroom, *said: tuple[int, int]) -> str:
    """Return the id of a finding of these sentences, as a comparison makes it."""
    (finding,) = room.compare(sorted({article for article, _ in said}), [said], None).findings
    return finding.id


def test_a_finding_is_found_by_all_ids_that_it_had_while_it_grew(store: Store) -> None:
    room = Newsroom(store, 3)
    room.join(1, 2, 3)
    grown: list[tuple[int, int]] = [(1, 0), (2, 0), (3, 0)]
    for articles in (1, 2, 3):
        room.analyse(1, range(1, articles + 1), [grown[:articles]])
    first, second, present = (_ids(room, *grown[:articles]) for articles in (1, 2, 3))
    assert len({first, second, present}) == 3
    for asked in (first, second, present):
        found = _find(room, asked)
        assert found is not None
        assert (found.id, found.lasting, found.grown) == (present, first, asked != present)


def test_a_finding_that_joined_another_leads_there_through_any_number_of_joins(store: Store) -> None:
    room = Newsroom(store, 3)
    room.join(1, 2, 3)
    room.analyse(1, [1, 2, 3], [[(1, 0)], [(2, 0), (3, 0)], [(1, 1), (2, 1), (3, 1)]])
    alone, pair, three = _ids(room, (1, 0)), _ids(room, (2, 0), (3, 0)), _ids(room, (1, 1), (2, 1), (3, 1))
    room.analyse(1, [1, 2, 3], [[(1, 0), (2, 0), (3, 0)], [(1, 1), (2, 1), (3, 1)]])
    room.analyse(1, [1, 2, 3], [[(1, 0), (2, 0), (3, 0), (1, 1), (2, 1), (3, 1)]])
    ends = {found.lasting for each in (alone, pair, three) if (found := _find(room, each)) is not None and found.id}
    assert len(ends) == 1
    assert ends <= {pair, three}


def test_a_finding_that_is_gone_is_told_with_what_was_written_then(store: Store) -> None:
    room = Newsroom(store, 2)
    room.join(1, 2)
    room.analyse(1, [1], [[(1, 0)], [(1, 1)]])
    room.analyse(1, [1, 2], [[(1, 0), (2, 0)], [(1, 1)]])
    first, grown = _ids(room, (1, 0)), _ids(room, (1, 0), (2, 0))
    room.analyse(1, [1, 2], [[(1, 1)]])
    for asked in (first, grown):
        found = _find(room, asked)
        assert found is not None
        assert (found.id, found.lasting) == (None, first)
        assert found.gone is not None
        assert (found.gone.kind, found.gone.finding) == ("gone", first)


def test_a_finding_that_shrinks_again_is_found_by_what_it_was_and_is(store: Store) -> None:
    room = Newsroom(store, 2)
    room.join(1, 2)
    for said in ([(1, 0)], [(1, 0), (2, 0)], [(1, 0)]):
        room.analyse(1, [1, 2], [said])
    small, large = _ids(room, (1, 0)), _ids(room, (1, 0), (2, 0))
    told = [_find(room, small), _find(room, large)]
    assert [(each.id, each.grown) for each in told if each is not None] == [(small, False), (small, True)]


def test_an_id_that_no_finding_had_leads_nowhere(store: Store) -> None:
    room = Newsroom(store, 1)
    room.analyse(1, [1], [[(1, 0)]])
    for asked in ("0" * 16, "", "x\0", "\ud800"):
        assert _find(room, asked) is None
