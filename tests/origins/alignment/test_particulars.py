"""Reports that are written by one form."""

from __future__ import annotations

from typing import Any

from twosource.origins.alignment.match import Match
from twosource.origins.alignment.particulars import drop_forms
from twosource.origins.settings import OriginSettings
from twosource.origins.wording.wording import read_wording

FORM = (
    "The {home} have won {n} of their games at home this season and {m} away from it. "
    "{star} leads the {home} with {k} goals and has scored in three of the last ten games. "
    "The {guest} have lost their last two meetings with the {home} by one goal or less."
)
ONE = FORM.format(home="Herons", guest="Otters", star="Ada Venn", n=17, m=12, k=31)
OTHER = FORM.format(home="Lynxes", guest="Badgers", star="Ilo Brant", n=15, m=9, k=24)
RUN = [Match(0, 0), Match(1, 1), Match(2, 2)]


def _kept(analyse: Any, one: str, other: str) -> list[list[Match]]:
    a, b = read_wording(analyse(one, "one.txt")), read_wording(analyse(other, "other.txt"))
    return drop_forms([RUN], a, b, OriginSettings())


def test_a_form_filled_in_with_others_is_no_passage(analyse: Any) -> None:
    assert _kept(analyse, ONE, OTHER) == []


def test_a_copy_that_corrects_a_number_and_a_name_is_one(analyse: Any) -> None:
    assert _kept(analyse, ONE, ONE.replace("31", "32").replace("Ada", "Eda")) == [RUN]


def test_where_little_is_named_nothing_is_dropped(analyse: Any) -> None:
    plain = "The wall broke in the night. The boats were lost. Nobody was hurt."
    assert _kept(analyse, plain, plain.replace("wall", "dam")) == [RUN]
