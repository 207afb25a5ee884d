"""What a model proposes, checked and completed by rules."""

from __future__ import annotations

import pytest
from tests.statements.tagging import extract_tagged, read_marks, tell_tagged
from tests.statements.telling import tell_attributed


def test_a_cue_that_no_lexicon_knows_is_attributed() -> None:
    (told,) = tell_tagged("{s:Mira Tal} {c:let slip} {t:that the ferry had sunk}.")
    assert told.sources == ("Mira Tal",)
    assert told.cue == "let slip"
    assert told.content == ("that the ferry had sunk",)
    assert (told.form, told.stance) == ("indirect", "asserts")


def test_the_model_says_how_far_the_content_reaches() -> None:
    marked = "{s:Mira Tal} {c:said} {t:the ferry had sunk} as reporters looked on in the square."
    assert [told.content for told in tell_tagged(marked)] == [("the ferry had sunk",)]


def test_the_model_says_which_words_name_the_source() -> None:
    (told,) = tell_tagged("{s:Mira Tal, who has run the harbour since May,} {c:said} {t:the ferry had sunk}.")
    assert told.written == ("Mira Tal, who has run the harbour since May,",)
    assert told.sources == ("Mira Tal",)


def test_joint_sources_are_told_apart() -> None:
    told = tell_tagged("{s:Mira Tal and Jonas Hede} {c:let slip} {t:that the ferry had sunk}.")
    assert sorted(one.sources for one in told) == [("Jonas Hede",), ("Mira Tal",)]


def test_a_phrase_that_can_be_no_source_is_refused() -> None:
    assert tell_tagged("{s:The next morning} {c:brought word} {t:that the ferry had sunk}.") == []


def test_a_cue_without_a_source_attributes_to_nobody() -> None:
    (told,) = tell_tagged("{c:There was word} {t:that the ferry had sunk}.")
    assert told.sources == ()
    assert (told.form, told.stance) == ("narration", "hedges")


def test_a_cue_without_content_says_nothing() -> None:
    assert tell_tagged("{s:Mira Tal} {c:kept silent}.") == []


def test_rules_find_the_source_inside_of_what_the_model_marks_as_one_content() -> None:
    told = tell_tagged("{s:Mira Tal} {c:said} {t:that the harbour chief had denied that the ferry sank}.")
    assert ("Mira Tal", "the harbour chief") in [one.sources for one in told]


def test_rules_know_who_quotes_whom() -> None:
    (told,) = tell_tagged("{s:The Tarn Courier} {c:quoted} Jonas Hede as saying {t:the ferry had sunk}.")
    assert told.sources == ("Tarn Courier", "Jonas Hede")


def test_what_only_the_rules_find_stays() -> None:
    told = tell_tagged("Mira Tal said the ferry had sunk, but {s:Jonas Hede} {c:let slip} {t:it was safe}.")
    assert [one.sources[-1] for one in told] == ["Mira Tal", "Jonas Hede"]


def test_no_tags_at_all_leave_it_to_the_rules() -> None:
    text = 'The ferry sank, harbour officials said. "It was old," Jonas Hede added.'
    assert tell_tagged(text) == tell_attributed(text)


def test_every_sentence_is_still_covered() -> None:
    marked = "The ferry left. {s:Mira Tal} {c:said} {t:it sank. It was old}. Rain fell."
    extraction = extract_tagged(marked)
    assert [statement.span.start for statement in extraction.statements] == [0, 16, 39, 51]


def test_a_subject_that_the_model_misses_is_found() -> None:
    (told,) = tell_tagged("Jonas Hede {c:made plain} {t:that the ferry had sunk}.")
    assert told.sources == ("Jonas Hede",)


def test_what_describes_the_source_is_no_other_source() -> None:
    (told,) = tell_tagged("Mira Tal, {s:the head of the harbour}, {c:said} {t:the ferry had sunk}.")
    assert told.sources == ("Mira Tal",)


@pytest.mark.parametrize(
    "marked",
    [
        "{s:Voters} {c:backed} {t:the new ferry}.",
        "{s:The council} {c:has pushed for} {t:a second ferry across the bay}.",
        "{s:A court} {c:stopped} {t:the ferry in May}.",
        "{s:A court} {c:will make plain} {t:whether the ferry may leave}.",
    ],
)
def test_what_was_done_is_not_said(marked: str) -> None:
    assert tell_tagged(marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        "{s:Voters} {c:made plain} {t:the ferry was too old}.",
        "{s:The council} {c:let slip} {t:how the ferry had sunk}.",
        '{s:A court} {c:made of it} {t:a "very sad and expensive story"}.',
        "{t:The ferry had sunk}, {s:Jonas Hede} {c:let slip}.",
        "{s:The council} {c:voiced its belief in} {t:a second ferry across the bay}.",
    ],
)
def test_clauses_quotations_and_what_nouns_of_saying_name_is_said(marked: str) -> None:
    assert len(tell_tagged(marked)) == 1


def test_other_sentences_are_told_by_the_article_itself_unless_quoted() -> None:
    told = tell_tagged("{s:Mira Tal} {c:said} {t:the ferry had sunk. It was built in May}. Rain fell.")
    assert [one.content for one in told] == [("the ferry had sunk",)]


def test_who_is_accused_by_nobody_in_particular_does_not_speak() -> None:
    (told,) = tell_tagged("{s:The council} {c:is said} {t:to have hidden the report}.")
    assert told.sources == ()


def test_a_colon_alone_can_attribute() -> None:
    (told,) = tell_tagged("{s:Mira Tal}{c::} {t:“The ferry has sunk and nobody cared.”}")
    assert (told.sources, told.cue, told.form) == (("Mira Tal",), ":", "direct")


def test_a_wish_for_which_nobody_is_marked_is_left_out() -> None:
    assert tell_tagged("Crowds gathered {c:to make plain} {t:that the ferry must go}.") == []


def test_a_relative_clause_is_told_with_what_it_tells_about() -> None:
    marked = (
        "The harbour is run by Mira Tal, {s:who} {c:let slip} {t:that it sank}, and {s2:Jonas Hede} {c2:said} {t2:no}."
    )
    text, _ = read_marks(marked)
    extraction = extract_tagged(marked)
    assert [statement.span.of(text) for statement in extraction.statements] == [
        "The harbour is run by Mira Tal, who let slip that it sank",
        "and Jonas Hede said no.",
    ]


def test_a_headline_in_capitals_says_nothing() -> None:
    assert tell_tagged("{s:TAL} {c:SAYS} {t:THE FERRY SANK}") == []


def test_what_was_reported_did_not_report() -> None:
    assert tell_tagged("{s:The leak} {c:was first reported} {t:when the ferry left} in May.") == []


def test_who_is_cited_is_not_what_is_said() -> None:
    marked = "{s:The Tarn Courier}, {c:citing} {t:a person close to the council}, {s2:said} {t2:the ferry had sunk}."
    (told,) = tell_tagged(marked.replace("{s2:said}", "{c2:said}"))
    assert told.sources == ("Tarn Courier", "a person close to the council")
    assert told.content == ("the ferry had sunk",)


def test_who_is_quoted_is_not_part_of_what_he_says() -> None:
    (told,) = tell_tagged("{s:The Tarn Courier} {c:quoted} {t:Jonas Hede as saying the ferry had sunk}.")
    assert told.content == ("the ferry had sunk",)


def test_a_clause_is_not_cut_off_before_its_verb() -> None:
    marked = "{s:Mira Tal} {c:said} {t:a child caught in the wreck}, the last one missing, had been found."
    (told,) = tell_tagged(marked)
    assert told.content == ("a child caught in the wreck, the last one missing, had been found",)


def test_hearsay_is_told_of_the_whole_sentence() -> None:
    (told,) = tell_tagged("{t:Mira Tal} {c:reportedly cancelled} {t:a trip to Orva}.")
    assert (told.sources, told.cue) == ((), "reportedly")
    assert told.content == ("Mira Tal reportedly cancelled a trip to Orva",)


@pytest.mark.parametrize(
    "marked",
    [
        "{c:Often called} {t:the island of birds,} Orva has been sold after approval by {s:the council}.",
        "{c:Questions about} {t:the ferry} are likely to stay and {s:many people} will ask themselves why.",
        "{s:Mira Tal} will hear them on Monday and {c:likely decide on} {t:whether the ferry can sail}.",
        "{s:Voters} {c:approved} the new port on a night {t:that jubilant councillors} called a turning point.",
    ],
)
def test_who_belongs_to_another_verb_says_nothing(marked: str) -> None:
    sources = [told.sources for told in tell_tagged(marked)]
    assert all(set(one).isdisjoint({"the council", "many people", "Mira Tal", "Voters"}) for one in sources)


def test_a_denial_of_what_was_said_before_needs_no_more_than_that() -> None:
    *_, told = tell_tagged("The ferry sank, Mira Tal said. {s:Jonas Hede} {c:denied} {t:that}.")
    assert (told.sources, told.stance) == (("Jonas Hede",), "denies")


def test_what_is_said_is_interrupted_by_who_says_so_and_by_nothing_else() -> None:
    marked = "{s:Mira Tal} {c:said} {t:the ferry sank}, although it is not clear {t:whether it was full}."
    (told,) = tell_tagged(marked)
    assert told.content == ("the ferry sank, although it is not clear whether it was full",)
    (told,) = tell_tagged("{t:The ferry}, {s:Mira Tal} {c:said}, {t:will sail}.")
    assert told.content == ("The ferry", "will sail")


def test_a_noun_of_saying_without_source_and_clause_is_the_articles_own() -> None:
    assert [told.cue for told in tell_tagged("But {c:speculation about} {t:the ferry} grew after the visit.")] == []


def test_what_is_expected_of_somebody_is_told_of_the_whole_sentence() -> None:
    (told,) = tell_tagged("{t:Mira Tal, who was hurt}, {c:is expected} {t:to go home} this weekend.")
    assert (told.form, told.stance) == ("narration", "hedges")
    assert told.content == ("Mira Tal, who was hurt, is expected to go home this weekend",)


def test_another_source_behind_but_is_not_passed_on() -> None:
    marked = "The Tarn Courier quoted Jonas Hede as saying it sank, but {s:the reports} {c:did not specify} {t:when}."
    chains = [told.sources for told in tell_tagged(marked)]
    assert chains == [("Tarn Courier", "Jonas Hede"), ("the reports",)]


def test_a_comma_behind_a_source_is_no_part_of_it() -> None:
    (told,) = tell_tagged('{t:"It sank,"} {c:said} {s:Mira Tal,} {t:"at noon."}')
    assert told.written == ("Mira Tal",)
