"""Interviews and transcripts: who speaks in the paragraphs of a text that is printed as talk."""

from __future__ import annotations

import pytest
from tests.statements.telling import tell

LEAD = "Mira Tal, a surveyor, runs the dam. The Tarn Post spoke to Mira Tal on Monday."


def said_by(text: str) -> dict[str, list[str]]:
    """Return what is attributed to each source, and under "" what is the article's own."""
    said: dict[str, list[str]] = {}
    for told in tell(text):
        said.setdefault(", ".join(told.sources), []).extend(told.content)
    return said


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Q: ", "A: "),
        ("Q. ", "A. "),
        ("Q) ", "A) "),
        ("Question: ", "Answer: "),
        ("Q1: ", "A1: "),
        ("**Q:** ", "**A:** "),
    ],
)
def test_answers_are_those_of_whom_the_article_interviews(question: str, answer: str) -> None:
    text = f"{LEAD}\n\n{question}Is the dam safe?\n\n{answer}It is safe.\n\n{question}Who built it?\n\n{answer}My aunt."
    said = said_by(text)
    assert said["Mira Tal"] == ["It is safe", "My aunt"]
    assert any("Is the dam safe?" in own for own in said[""])


def test_answers_of_nobody_known_are_the_articles_own_words() -> None:
    text = "Q: Is the dam safe?\n\nA: It is safe.\n\nQ: Who built it?\n\nA: My aunt."
    assert list(said_by(text)) == [""]


def test_an_answer_may_have_several_paragraphs() -> None:
    text = f"{LEAD}\n\nQ: Is it safe?\n\nA: It is safe.\n\nIt was.\n\nQ: Who built it?\n\nA: My aunt.\n\nThe end."
    said = said_by(text)
    assert said["Mira Tal"] == ["It is safe", "It was", "My aunt"]
    assert said[""][-1] == "The end"


@pytest.mark.parametrize(
    "pattern",
    [
        "{}: {}", "**{}:** {}", "**{}**: {}", "[00:12] {}: {}", "00:01:12 {}: {}", "- {}: {}", ">> {}: {}",
        "{} (00:12): {}", "{} (00:12):\n{}", "{}:\n{}", "{}, Tarn: {}",
    ],
)  # fmt: skip
def test_a_name_before_a_colon_speaks(pattern: str) -> None:
    turns = [("Mira Tal", "It is safe."), ("Jonas Hede", "I doubt it."), ("Mira Tal", "It may leak.")]
    said = said_by("\n\n".join(pattern.format(name, words) for name, words in turns))
    assert said["Mira Tal"] == ["It is safe", "It may leak"]
    assert said["Jonas Hede"] == ["I doubt it"]


def test_initials_are_those_of_a_person_whom_the_article_names() -> None:
    text = "Mira Tal met Jonas Hede.\n\nMT: It is safe.\n\nJH: I doubt it.\n\nMT: It may leak.\n\nJH: Good."
    said = said_by(text)
    assert (said["Mira Tal"], said["Jonas Hede"]) == (["It is safe", "It may leak"], ["I doubt it", "Good"])


def test_capitals_are_the_name_that_they_spell() -> None:
    text = "Mira Tal met Jonas Hede.\n\nTAL: It is safe.\n\nHEDE: I doubt it.\n\nTAL: It may leak."
    assert said_by(text)["Mira Tal"] == ["It is safe", "It may leak"]


def test_questions_and_answers_may_take_turns_without_a_label() -> None:
    text = (
        "Jonas Hede speaks to the Tarn Post about dams\n\nJonas Hede has built dams since 1970.\n\n"
        "How long have you built dams?\n\nFor 50 years.\n\nI love dams.\n\nAre dams safe?\n\n"
        "Absolutely. They may leak.\n\nWho will build the next one?\n\nMy daughter will.\n\nRead more about dams."
    )
    said = said_by(text)
    assert said["Jonas Hede"] == ["For 50 years", "I love dams", "Absolutely", "They may leak", "My daughter will"]
    assert "Read more about dams" in said[""]


def test_answers_of_several_people_are_nobodys() -> None:
    text = (
        "The Tarn Post interviewed Jonas Hede. It interviewed Mira Tal.\n\nAre dams safe?\n\nYes.\n\nDo they leak?\n\n"
        "No.\n\nWho builds them?\n\nMy daughter."
    )
    assert list(said_by(text)) == [""]


@pytest.mark.parametrize(
    "lead",
    [
        "The Post interviews the surveyor Mira Tal on Jonas Hede’s dam.",
        "Mira Tal: An interview\n\nJonas Hede took the photographs.",
        "Jonas Hede built the dam.\n\nMira Tal runs it. The Post interviewed her on Monday.",
    ],
)
def test_who_is_interviewed_is_told_in_many_ways(lead: str) -> None:
    text = f"{lead}\n\nAre dams safe?\n\nYes.\n\nDo they leak?\n\nNo.\n\nWho builds them?\n\nMy daughter."
    assert said_by(text)["Mira Tal"] == ["Yes", "No", "My daughter"]


def test_what_an_interview_is_about_gives_no_answers() -> None:
    text = (
        "The Post interviews a bar owner on Jonas Hede\n\nAre dams safe?\n\nYes.\n\nDo they leak?\n\nNo.\n\n"
        "Who builds them?\n\nMy daughter."
    )
    assert "Jonas Hede" not in said_by(text)


@pytest.mark.parametrize(
    "post",
    [
        "The dam is SAFE. 🙂 #dam https://t.example/x\n— Mira Tal (@tal) May 3, 2023",
        "The dam is SAFE. 🙂 #dam https://t.example/x — Mira Tal (@tal) May 3, 2023",
        "“The dam is SAFE. 🙂 #dam”\n\n– Mira Tal (@tal) 3 May 2023",
    ],
)
def test_a_post_is_said_by_whoever_signs_it(post: str) -> None:
    said = said_by(f"Jonas Hede left.\n\n{post}\n\nThe road closed.")
    assert "The dam is SAFE" in said["Mira Tal"][0]
    assert {"Jonas Hede left", "The road closed"} <= set(said[""])


def test_headings_do_not_speak() -> None:
    text = "Photo: a dam.\n\nThe dam broke.\n\nPhoto: a boat.\n\nNote: it rained.\n\nPhoto: a gate."
    assert list(said_by(text)) == [""]


def test_rhetorical_questions_make_no_interview() -> None:
    text = "Mira Tal runs the dam.\n\nIs it safe?\n\nThe dam broke.\n\nWhat now?\n\nThe road closed."
    assert list(said_by(text)) == [""]


def test_a_live_blog_is_no_interview() -> None:
    text = "10:32: The dam broke.\n\n10:45: Mira Tal said the road was closed.\n\n11:02: Update: the road is open."
    assert said_by(text)["Mira Tal"] == ["the road was closed"]


def test_who_spoke_to_us_is_who_answers() -> None:
    lead = "Mira Tal has run the dam since May. She spoke with us in Orva last week."
    said = said_by(f"{lead}\n\nQ: Is it safe?\n\nA: It is safe.\n\nQ: Who built it?\n\nA: My aunt.")
    assert said["Mira Tal"] == ["It is safe", "My aunt"]
