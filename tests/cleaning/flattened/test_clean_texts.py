"""Texts without junk: nothing of them may be lost."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cleaning.samples import BODY, clean_content

SENTENCES = (
    *BODY,
    "The owners, Aldis Lines, said the ship had been inspected in March and that nothing had been found.",
    "Two of the passengers were treated for cold in the hospital of Port Elin, a nurse there said.",
    "“We sat on the upper deck and sang,” said Odo Fenn, a teacher from Castrel.",
    "Nobody was hurt.",
    "It was the third such accident on the lake in four years; after the last one a new buoy was laid.",
)
INTERVIEW = (
    "Runa Telk has been harbor master of Port Elin for nine years. We met her on the pier on Tuesday.",
    "What did you see that morning?",
    "Fog. Then a light where no light should be.",
    "Q: Were you afraid?",
    "A: There was no time for that. We had two boats ready and sent both of them.",
    "And now?",
    "Now we look at the hull, and then at the buoys, all of them.",
)
LIVE_BLOG = (
    "Follow the rescue off Port Elin as it happens, with all times given as they are on the lake.",
    "10:42",
    "The first boat has reached the ferry, the coast guard says. It carries blankets and tea.",
    "10:15",
    "Two boats have left the harbor. A third one is waiting for its crew, says Runa Telk.",
    "9:58",
    "The ferry Aldis has run aground. There are 61 people on board.",
)
LIST = (
    "Three things are known about the accident of Monday morning, according to the coast guard:",
    "- the ferry left Castrel on time",
    "- its engine stopped twice on the way",
    "- the crew reported this by radio at 8:10",
    "Divers will look at the hull on Tuesday, and the owners have promised to help them.",
)
POEM = (
    "On Sunday the choir sang the song of the lake at the pier, as it does each spring. It begins so:",
    "O grey water, O long shore",
    "keep the boat and keep the oar",
    "keep the bell above the door",
    "The mayor thanked the singers and spoke of the sixty-one people who had come home safe and sound.",
)


@pytest.mark.parametrize("lines", [SENTENCES, INTERVIEW, LIVE_BLOG, LIST, POEM, BODY[:1], SENTENCES * 4])
def test_every_line_of_a_clean_text_stays(lines: tuple[str, ...]) -> None:
    assert clean_content("\n\n".join(lines)).text == "\n\n".join(lines)


@pytest.mark.parametrize("paragraphs", [SENTENCES, INTERVIEW])
def test_a_wrapped_text_loses_no_word(paragraphs: tuple[str, ...]) -> None:
    mail = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in paragraphs)
    assert clean_content(mail).text.split() == " ".join(paragraphs).split()


@given(st.lists(st.sampled_from(SENTENCES), min_size=3, max_size=30, unique=False))
def test_any_run_of_paragraphs_stays_whole(paragraphs: list[str]) -> None:
    text = "\n\n".join((SENTENCES[0], *paragraphs))
    assert clean_content(text).text == text


def test_one_advertisement_costs_nothing_but_itself() -> None:
    article = clean_content("\n".join((*SENTENCES[:4], "Advertisement", *SENTENCES[4:])))
    assert article.text == "\n\n".join(SENTENCES)
    assert [piece.text for piece in article.junk] == ["Advertisement"]
