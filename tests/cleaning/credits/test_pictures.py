from __future__ import annotations

import pytest
from tests.cleaning.samples import BODY

from twosource.cleaning.credits.credits import find_credits
from twosource.cleaning.draft import Draft

FILLER = "\n\n".join(BODY)


@pytest.mark.parametrize(
    ("credit", "agency", "words"),
    [
        ("A pier at low tide. (Odo Fenn/AP)", "Associated Press", "(Odo Fenn/AP)"),
        ("A pier at low tide (AP Photo/Odo Fenn, File)", "Associated Press", "(AP Photo/Odo Fenn, File)"),
        ("A pier at low tide. AP Photo", "Associated Press", "AP Photo"),
        ("A pier at low tide. [EPA]", "European Pressphoto Agency", "[EPA]"),
        ("A pier at low tide. (Getty Images/AFP)", "Getty Images", "(Getty Images/AFP)"),
        ("A pier at low tide. (Photo: Odo Fenn/Reuters)", "Reuters", "(Photo: Odo Fenn/Reuters)"),
        ("Ein Steg bei Ebbe. (Foto: dpa)", "Deutsche Presse-Agentur", "(Foto: dpa)"),
    ],
)
@pytest.mark.parametrize("place", ["first", "last"])
def test_a_picture_s_credit_speaks_for_its_sentence_alone(credit: str, agency: str, words: str, place: str) -> None:
    text = f"{credit}\n\n{FILLER}" if place == "first" else f"{FILLER}\n\n{credit}"
    (found,) = find_credits(Draft(text=text))
    assert (found.agency, found.words, found.scope) == (agency, words, "sentence")
    assert found.span.of(text) == words


@pytest.mark.parametrize(
    "words",
    [
        "(EPA rules)",
        "It is up to the Environmental Protection Agency (EPA).",
        "(1/2)",
        "(Odo Fenn/Mira Tal)",
        "The photo shows a pier.",
        "Photo: AP",
        "AP classes",
        "(NATO)",
    ],
)
def test_other_brackets_credit_no_picture(words: str) -> None:
    assert find_credits(Draft(text=f"{FILLER}\n\n{words}")) == ()
