from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cleaning.samples import BODY

from twosource.cleaning.credits.credits import find_credits
from twosource.cleaning.credits.cues import find_cue_before, find_cue_behind
from twosource.cleaning.draft import Draft

FILLER = "\n\n".join(BODY)


@pytest.mark.parametrize(
    ("sentence", "agency", "kind", "words"),
    [
        (
            "Sie sei sicher, sagte die Sprecherin der dpa.",
            "Deutsche Presse-Agentur",
            "told",
            "sagte die Sprecherin der dpa",
        ),
        ("Laut dpa war es ruhig.", "Deutsche Presse-Agentur", "citing", "Laut dpa"),
        ("Wie die dpa meldet, war es ruhig.", "Deutsche Presse-Agentur", "citing", "dpa meldet"),
        ("Tout est calme, a déclaré la maire à l'AFP.", "Agence France-Presse", "told", "déclaré la maire à l'AFP"),
        ("Selon l’agence Reuters, tout est calme.", "Reuters", "citing", "Selon l’agence Reuters"),
        ("Todo está en calma, dijo la alcaldesa a EFE.", "EFE", "told", "dijo la alcaldesa a EFE"),
        ("Secondo l'ANSA era tutto calmo.", "ANSA", "citing", "Secondo l'ANSA"),
        ("Está calmo, disse a autarca à Lusa.", "Lusa", "told", "disse a autarca à Lusa"),
        ("Het is rustig, zei de burgemeester tegen ANP.", "ANP", "told", "zei de burgemeester tegen ANP"),
        ("Enligt TT är det lugnt.", "TT News Agency", "citing", "Enligt TT"),
        ("Det er roligt, siger borgmesteren til Ritzau.", "Ritzau", "told", "siger borgmesteren til Ritzau"),
        ("Все спокойно, сообщает ТАСС.", "TASS", "citing", "сообщает ТАСС"),
        ("据新华社报道，海上平静。", "Xinhua", "citing", "据新华社"),
        ("共同社によると、静かだった。", "Kyodo News", "citing", "共同社によると"),
        ("연합뉴스에 따르면 조용했다.", "Yonhap", "citing", "연합뉴스에 따르면"),
    ],
)
def test_who_was_told_or_is_cited_is_found_in_many_languages(sentence: str, agency: str, kind: str, words: str) -> None:
    (credit,) = find_credits(Draft(text=f"{FILLER}\n\n{sentence}\n\n{FILLER}"))
    assert (credit.agency, credit.kind, credit.words, credit.scope) == (agency, kind, words, "sentence")


@pytest.mark.parametrize(
    "sentence", ["Die dpa ist alt.", "L'AFP est grande.", "Sagte sie es? Der dpa gefiel es.", "TT är en bil."]
)
def test_a_name_without_a_cue_is_no_credit(sentence: str) -> None:
    assert find_credits(Draft(text=f"{FILLER}\n\n{sentence}\n\n{FILLER}")) == ()


@given(st.text(alphabet="laut der sagte à l'\n.据報\u202e\ud800", max_size=200), st.integers(0, 200))
def test_any_place_of_any_text_can_be_asked_about(text: str, place: int) -> None:
    place = min(place, len(text))
    before, behind = find_cue_before(text, place), find_cue_behind(text, place)
    assert before is None or 0 <= before[1] <= place
    assert behind is None or place <= behind[1] <= len(text)
