"""Whether two sentences are one text."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from twosource.origins.alignment.sameness import compare_words, weigh_sameness
from twosource.origins.settings import OriginSettings
from twosource.origins.wording.wording import read_wording

SETTINGS = OriginSettings()
FERRY = (
    "The ferry company cancelled all 14 crossings to Hallum on Thursday because of strong wind.\n"
    "Captain Rona Velt expects the storm to weaken before Saturday evening.\n"
    "About 320 passengers spent the night in a sports hall near the harbour."
)
SPUN = (
    "The boat firm scrapped all 14 crossings to Hallum on Thursday because of potent wind.\n"
    "Captain Rona Velt awaits the tempest to soften before Saturday evening.\n"
    "About 320 travellers passed the night in a gymnasium near the port."
)
OTHER = (
    "Nobody could travel to the island of Hallum when a gale blew through the sound.\n"
    "Rona Velt, who commands the largest ship of the fleet, spoke of waves as high as a house.\n"
    "Shopkeepers opened a gymnasium for stranded tourists and served soup until midnight."
)


def _weigh(analyse: Any, one: str, other: str) -> Any:
    return weigh_sameness(read_wording(analyse(one, "one.txt")), read_wording(analyse(other, "other.txt")), SETTINGS)


def test_every_sentence_of_a_machine_rewrite_is_likest_the_one_it_was_made_from(analyse: Any) -> None:
    odds = _weigh(analyse, FERRY, SPUN)
    assert odds.argmax(axis=1).tolist() == [0, 1, 2]
    assert odds.diagonal().min() > np.where(np.eye(3), -99.0, odds).max() + 8


def test_a_report_of_the_same_event_by_somebody_else_is_another_text(analyse: Any) -> None:
    assert _weigh(analyse, FERRY, OTHER).max() < _weigh(analyse, FERRY, SPUN).diagonal().min() - 4


def test_the_order_of_the_articles_changes_nothing(analyse: Any) -> None:
    assert np.array_equal(_weigh(analyse, FERRY, SPUN), _weigh(analyse, SPUN, FERRY).T)


def test_a_common_quotation_is_no_proof_however_long_it_is(analyse: Any) -> None:
    words = "“Whoever sails tonight has not looked at the water, at the sky or at the faces of the crew,”"
    fillers = [f"Reader {name} of {name}ville wrote about gardens." for name in ("Abel", "Bo", "Cilla", "Dag", "Eva")]
    others = [f"Library {name} in {name}stad opens at nine." for name in ("Frida", "Gro", "Hans", "Ida", "Jon")]
    one = "\n".join([f"{words} said Rona Velt.", *fillers])
    other = "\n".join([f"{words} captain Velt told a crowd.", *others])
    assert _weigh(analyse, one, other)[0, 0] == 0.0
    assert _weigh(analyse, one.replace("“", "").replace("”", ""), other.replace("“", "").replace("”", ""))[0, 0] > 1


def test_sentences_whose_sources_spoke_to_different_outlets_are_never_one_text(analyse: Any) -> None:
    line = "The storm will weaken before Saturday evening, captain Rona Velt told the {}."
    one, other = (
        read_wording(
            analyse(line.format(outlet), f"{outlet}.txt", ((outlet, "told", f"told the {outlet}", "sentence"),))
        )
        for outlet in ("Hallum Post", "Sound Herald")
    )
    assert weigh_sameness(one, other, SETTINGS).max() < -50


def test_words_in_another_order_are_fewer_in_common_order(analyse: Any) -> None:
    one, other = (
        read_wording(analyse(text, "page.txt"))
        for text in ("Boats left the harbour at noon.", "At noon boats left the harbour.")
    )
    assert compare_words(one.whole, one.whole)[0].tolist() == [[1.0]]
    assert compare_words(one.whole, other.whole)[0].tolist() == [[pytest.approx(4 / 6)]]


@pytest.mark.parametrize("text", ["", "\x00", "👩‍🚒 🚒", "船は正午に出た。", "وصلت السفينة اليوم.", "\udc80 broken"])
def test_any_text_can_be_weighed(analyse: Any, text: str) -> None:
    odds = _weigh(analyse, FERRY, text)
    assert odds.shape[0] == 3
    assert np.isfinite(odds).all()
