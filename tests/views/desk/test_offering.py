from __future__ import annotations

import pytest

from twosource.model.correcting import correct
from twosource.model.correction import KINDS, CorrectionKind
from twosource.model.subject import ListedCorrection, Subject
from twosource.views.desk.offering import WORDINGS, shorten, word_listed, word_offer


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_correction_has_words(kind: CorrectionKind) -> None:
    asked = WORDINGS[kind]

    assert asked.name
    assert asked.act
    assert asked.done


def test_a_line_is_called_junk_or_put_back() -> None:
    assert word_offer("relabel junk", "junk").name == "Call a line junk"
    assert word_offer("relabel junk", "article").effect.startswith("The line is put back")
    assert word_offer("relabel junk", None).name == "Put a line right"


@pytest.mark.parametrize(
    ("kind", "subject", "value", "told"),
    [
        ("set owner", ["Castrel Tribune"], "Brask Group", "Owner named: “Brask Group”"),
        ("set origin", ["a"], None, "Text set to be from the outlet itself"),
        ("relabel junk", ["a", "Menu"], "junk", "Line called junk"),
        ("relabel junk", ["a", "Menu"], "article", "Line put back"),
        ("part statements", ["a", "b"], None, "Statements parted"),
    ],
)
def test_a_list_says_what_was_done(kind: str, subject: list[str], value: str | None, told: str) -> None:
    made = correct(kind, subject, who="Ruta Meld", when="2031-05-02", value=value)

    assert word_listed(ListedCorrection(correction=made, subjects=(), total=len(subject))) == told


def test_a_long_name_is_cut_at_a_word() -> None:
    subject = Subject(id="s", kind="statement", name="ferry " * 40)

    cut = shorten(subject)

    assert cut.endswith("ferry …")
    assert len(cut) < 100
