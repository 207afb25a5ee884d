"""Where sentences end, and where they do not."""

from __future__ import annotations

import pytest

from twosource.language.sentences import split_sentences


def split(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The ferry left. It was late.", ["The ferry left.", "It was late."]),
        ("“I am going home.” The door shut.", ["“I am going home.”", "The door shut."]),
        ("He said. “We go.” She left.", ["He said.", "“We go.”", "She left."]),
        ("What now? Nothing! Then rain.", ["What now?", "Nothing!", "Then rain."]),
        ("(The hall was full.) Then the lights went out.", ["(The hall was full.)", "Then the lights went out."]),
        ("She waits… The bus is gone.", ["She waits…", "The bus is gone."]),
        ("He moved to the U.S. The family stayed.", ["He moved to the U.S.", "The family stayed."]),
        ("They came at 5 p.m. They left at six.", ["They came at 5 p.m.", "They left at six."]),
        ("Ask for vitamin C. The shop has it.", ["Ask for vitamin C.", "The shop has it."]),
        ("日本に着いた。雨だった！そして", ["日本に着いた。", "雨だった！", "そして"]),
        ("The water rose.The road closed.", ["The water rose.", "The road closed."]),
        ("Is it so? No. It rained.", ["Is it so?", "No.", "It rained."]),
        ("- First point\n- Second point", ["- First point", "- Second point"]),
    ],
)
def test_a_stop_ends_a_sentence(text: str, parts: list[str]) -> None:
    assert split(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Mira Tal met Gen. Odo Brandl.",
        "WESTRIDGE, W.Va. (Tarn Wire) — It snowed.",
        "PORT ODELL, Ala. (Tarn Wire) — It rained.",
        "J. K. Holm of the U.S. Senate spoke.",
        "It measured 3.5 metres in No. 7 on Oct. 11.",
        "“Stop here,” he said. ",
        "“Stop!” Brandl said to the driver.",
        "It sank at 3 a.m. Monday near the U.K. coast.",
        "It sank at 3 a.m. GMT on the coast.",
        "Tarn Corp. shares fell.",
        "1. The first of the rules",
        "She paused ... and went on.",
        "Read it on example.com today.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert split(text) == [text.strip()]


def test_paragraphs_are_numbered_from_zero_and_blank_lines_are_none() -> None:
    sentences = split_sentences("\n\nOne. Two.\n \n\nThree.\n")
    assert [sentence.paragraph for sentence in sentences] == [0, 0, 1]


def test_no_text_has_no_sentence() -> None:
    assert split_sentences("") == split_sentences(" \n\t ") == ()
