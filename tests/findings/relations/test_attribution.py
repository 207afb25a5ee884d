"""Sources of two sides: one, perhaps one, or two."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.findings.contrasting import tell
from tests.findings.telling import attributed, side, source

from twosource.findings.relations.sides import make_sides
from twosource.model.origin import Lineage
from twosource.model.source import Source
from twosource.model.support import Ledger


def _differ(ours: Source, theirs: Source) -> bool:
    first = attributed("Somebody said the wall had cracks.", "Somebody", ours)
    second = attributed("Others said the wall had cracks.", "Others", theirs)
    there = [told[:2] for told in tell(first, second)]
    assert there == [told[:2] for told in tell(second, first)]
    return there == [("differs", "source")]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (source("World Dam Union", "organisation"), replace(source("Orva", "organisation"), country="OR")),
        (source("World Dam Union", "organisation"), source("the Orvan dam ministry", "organisation")),
        (source("Piet Holm", "person", "WDU spokesman"), replace(source("Orva", "organisation"), country="OR")),
        (source("a government minister", "unnamed"), source("Piet Holm", "person", "governor of Tellin")),
        (source("a filmmaker", "unnamed"), source("officials", "group")),
        (source("Piet Holm", "person", "an economist"), source("residents", "group")),
    ],
)
def test_sides_offices_and_bodies_tell_sources_apart(ours: Source, theirs: Source) -> None:
    assert _differ(ours, theirs)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (source("Anna Brix"), source("Anna")),
        (source("Anna Brix"), source("Piet Holm", "person", "lawyer of the mayor")),
        (source("Piet Holm", "person", "WDU spokesman"), source("World Dam Union", "organisation")),
        (source("a filmmaker", "unnamed"), source("a witness", "unnamed")),
        (source("Piet Holm", "person", "governor"), source("an official", "unnamed")),
    ],
)
def test_sources_that_may_speak_for_each_other_do_not_differ(ours: Source, theirs: Source) -> None:
    assert not _differ(ours, theirs)


def test_sources_that_say_it_together_are_all_compared() -> None:
    witness, police = source("witnesses", "group"), source("police", "group")
    joined = side("Witnesses and police said the wall fell.", witness, sources=(witness.id,)).statement
    other = replace(joined, id="other", sources=(police.id,))
    ledger = Ledger(
        articles={},
        sources={one.id: one for one in (witness, police)},
        lineage=Lineage(passages=(), origins=(), stretches=()),
    )
    sides = make_sides([joined, other], lambda _statement: "Witnesses and police said the wall fell.", ledger)
    assert [one.name for one in sides["other"].joint] == ["witnesses", "police"]
    assert [one.name for one in sides["other"].sources] == ["police"]
    assert sides["other"].published is None
