from __future__ import annotations

import pytest
from tests.cleaning.samples import BODY

from twosource.cleaning.credits import signed
from twosource.cleaning.paragraphs import last_paragraphs
from twosource.model.article import Credit

FILLER = "\n\n".join(BODY)


def find_signed(text: str) -> list[Credit]:
    return signed.find_signed(text, last_paragraphs(text, 8))


@pytest.mark.parametrize(
    ("ending", "agency", "words"),
    [
        ("It was calm by noon. (ANI)", "ANI", "(ANI)"),
        ("It was calm by noon. — AP", "Associated Press", "— AP"),
        ("It was calm by noon.\n\n-With Reuters", "Reuters", "-With Reuters"),
        ("It was calm by noon. /ritzau/", "Ritzau", "/ritzau/"),
        ("It was calm by noon. (SITA)", "Slovak News Agency", "(SITA)"),
        ("It was calm by noon.\n\n© 2020 AFP", "Agence France-Presse", "© 2020 AFP"),
        ("It was calm by noon.\n\n? 2019 AFP", "Agence France-Presse", "? 2019 AFP"),
        ("It was calm by noon.\n\nReuters", "Reuters", "Reuters"),
        ("Es war ruhig, sagte sie. (dpa)", "Deutsche Presse-Agentur", "(dpa)"),
        ("Es war ruhig.\n\nQuelle: APA", "Austria Press Agency", "Quelle: APA"),
        ("Tout était calme.\n\nAvec AFP", "Agence France-Presse", "Avec AFP"),
        ("Todo estaba en calma.\n\nCon información de EFE", "EFE", "Con información de EFE"),
        ("Era tutto calmo.\n\nFonte: ANSA", "ANSA", "Fonte: ANSA"),
        ("Estava calmo.\n\nCom informações da Reuters", "Reuters", "Com informações da Reuters"),
        ("Все было спокойно.\n\nИсточник: ТАСС", "TASS", "Источник: ТАСС"),
        ("海上风平浪静。\n\n来源：新华社", "Xinhua", "来源：新华社"),
        ("It was calm, he said (PTI)", "Press Trust of India", "(PTI)"),
        ("It was calm.\n\nFrom staff and wire reports", "agencies", "From staff and wire reports"),
    ],
)
def test_who_signs_the_end_of_a_text_is_credited_with_it(ending: str, agency: str, words: str) -> None:
    text = f"{FILLER}\n\n{ending}"
    (credit,) = find_signed(text)
    assert (credit.agency, credit.words, credit.scope) == (agency, words, "article")
    assert credit.span.of(text) == words


def test_two_who_sign_together_are_both_credited() -> None:
    assert {credit.agency for credit in find_signed(f"{FILLER}\n\n(AP, Reuters)")} == {"Associated Press", "Reuters"}


def test_items_of_a_digest_are_signed_each_for_itself() -> None:
    items = "A pier was closed. [Bloomberg.]\n\nA boat was sold. [Reuters.]\n\nA net was mended."
    assert {(credit.agency, credit.scope) for credit in find_signed(items)} == {
        ("Bloomberg", "sentence"),
        ("Reuters", "sentence"),
    }


def test_a_signature_far_above_the_end_is_a_caption_s() -> None:
    (credit,) = find_signed(f"A pier at low tide. (AFP)\n\n{FILLER}\n\n{FILLER[:200]}")
    assert credit.scope == "sentence"


@pytest.mark.parametrize(
    "ending",
    [
        "It was the work of Agence France-Presse (AFP).",
        "It was the work of the Sea Party (PA).",
        "They read it in Time.",
        "A talk between the harbour and - Reuters.",
        "It was her last word — Time",
        "www.reuters.com/article/pier",
        "Newsmax",
        "With love",
        "Source: Odo Fenn",
    ],
)
def test_other_endings_sign_nothing(ending: str) -> None:
    assert find_signed(f"{FILLER}\n\n{ending}") == []
