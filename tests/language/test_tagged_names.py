"""What a model names, corrected and completed by the rules."""

from __future__ import annotations

from twosource.language.analysed import Tagged
from twosource.language.names import find_names
from twosource.language.paragraphs import find_paragraphs
from twosource.language.sentences import split_sentences
from twosource.language.tagging import TaggedName, TaggedParagraph
from twosource.language.tagging.tagged import NameKind
from twosource.model.mention import Name
from twosource.model.span import Span


def read(text: str, *said: tuple[str, NameKind], score: float = 0.9) -> tuple[Name, ...]:
    """Return the names of a text where the model names each of ``said`` in the first paragraph that has it."""
    paragraphs = find_paragraphs(text)
    named: list[list[TaggedName]] = [[] for _ in paragraphs]
    for words, kind in said:
        start = text.index(words)
        place = next(i for i, paragraph in enumerate(paragraphs) if paragraph.start <= start < paragraph.end)
        first = start - paragraphs[place].start
        named[place].append(TaggedName(span=Span(first, first + len(words)), kind=kind, score=score))
    tagged = [
        Tagged(span=span, said=TaggedParagraph(names=tuple(own))) for span, own in zip(paragraphs, named, strict=True)
    ]
    return find_names(text, split_sentences(text), tagged)


def kinds(text: str, *said: tuple[str, NameKind], score: float = 0.9) -> list[tuple[str, str]]:
    return [(name.span.of(text), name.kind) for name in read(text, *said, score=score)]


def test_the_model_names_what_the_rules_take_for_something_else() -> None:
    text = "They saw Brelt Doom yesterday."
    assert kinds(text, ("Brelt Doom", "organisation")) == [("Brelt Doom", "organisation")]


def test_a_name_of_one_paragraph_is_found_in_another() -> None:
    text = "They saw Brelt Doom.\nThe tour of Brelt Doom is over."
    found = read(text, ("Brelt Doom", "organisation"))
    assert [name.span.of(text) for name in found] == ["Brelt Doom", "Brelt Doom"]
    assert len({name.id for name in found}) == 1


def test_a_title_is_no_part_of_a_name_but_its_role() -> None:
    text = "At noon Governor Mira Tal spoke."
    (name,) = read(text, ("Governor Mira Tal", "person"))
    assert name.span.of(text) == "Mira Tal"
    assert name.role is not None
    assert name.role.of(text) == "Governor"


def test_an_adjective_of_a_people_and_words_in_small_letters_are_no_names() -> None:
    assert kinds("Kenyan farmers met the president.", ("Kenyan", "other"), ("president", "person")) == []


def test_a_legal_form_and_its_full_stop_belong_to_the_name() -> None:
    text = "He left Tarn Motors Inc. in May."
    assert kinds(text, ("Tarn Motors", "organisation")) == [("Tarn Motors", "organisation")]
    assert kinds(text, ("Tarn Motors Inc", "organisation")) == [("Tarn Motors Inc.", "organisation")]


def test_a_country_stays_a_place_where_the_model_doubts() -> None:
    assert kinds("They left Kenya early.", ("Kenya", "person"), score=0.4) == [("Kenya", "place")]


def test_what_the_rules_are_certain_of_stays_where_the_model_says_nothing() -> None:
    assert kinds("They left Kenya with a Brelt.") == [("Kenya", "place")]


def test_a_body_of_which_the_model_says_nothing_is_one_where_the_rules_find_it_again() -> None:
    assert kinds("They saw Orva University early.") == []
    assert (
        kinds("They saw Orva University. At Orva University it was late.") == [("Orva University", "organisation")] * 2
    )


def test_letters_of_which_the_model_says_nothing_are_a_body_where_they_return() -> None:
    assert kinds("At noon the BTO met.") == []
    assert kinds("At noon the BTO met. Then the BTO left. Later the BTO slept.") == [("BTO", "organisation")] * 3


def test_no_name_ends_before_an_arabic_article() -> None:
    assert kinds("They left Umm al-Brelt early.", ("Umm", "place"), score=0.95)[0][0] == "Umm al-Brelt"


def test_a_place_that_the_rules_do_not_second_yields_to_letters_that_are_a_body() -> None:
    said = ("BTO", "place")
    assert kinds("They praised BTO early.", said, score=0.75) == [("BTO", "organisation")]
    assert kinds("They praised BTO early.", said, score=0.95) == [("BTO", "place")]


def test_what_has_the_article_for_itself_is_no_person() -> None:
    assert kinds("They held the Brelt Doomar.", ("Brelt Doomar", "person")) == [("Brelt Doomar", "other")]
    assert kinds("It is the Brelt Doomar affair.", ("Brelt Doomar", "person")) == [("Brelt Doomar", "person")]


def test_a_name_over_the_end_of_a_sentence_is_read() -> None:
    text = "He saw Tal. Brelt it was."
    assert kinds(text, ("Tal. Brelt", "other")) == [("Tal. Brelt", "other")]


def test_a_single_word_is_a_person_where_the_model_is_sure_or_the_article_has_the_full_name() -> None:
    text = "They spoke of Brelt at noon."
    assert kinds(text, ("Brelt", "person"), score=0.95) == [("Brelt", "person")]
    assert kinds(text, ("Brelt", "person"), score=0.7) == [("Brelt", "other")]
    named = f"{text} Then Odo Brelt came."
    assert kinds(named, ("Brelt", "person"), ("Odo Brelt", "person"), score=0.7) == [
        ("Brelt", "person"),
        ("Odo Brelt", "person"),
    ]


def test_a_country_is_not_short_for_a_person_named_like_it() -> None:
    text = "Anna Kenya came. They left Kenya early."
    assert kinds(text, ("Anna Kenya", "person"))[1:] == [("Kenya", "place")]


def test_the_longer_of_two_readings_stands_where_the_model_is_half_sure() -> None:
    text = "At noon Governor Mira Tal Holm spoke."
    assert kinds(text, ("Mira", "person"), ("Tal Holm", "person"), score=0.7) == [("Mira Tal Holm", "person")]


def test_small_words_at_the_end_of_what_the_model_names_are_cut_off() -> None:
    assert kinds("The Brelt Union of late is small.", ("Brelt Union of", "organisation")) == [
        ("Brelt Union", "organisation")
    ]


def test_what_a_dash_joins_to_a_name_is_no_part_of_it() -> None:
    assert kinds("A Nairobi-based farmer came.", ("Nairobi-based", "place")) == [("Nairobi", "place")]


def test_the_capitals_of_a_dateline_are_no_part_of_the_first_name() -> None:
    text = "NAIROBI Kenya said on Monday the dam was safe."
    assert kinds(text, ("NAIROBI Kenya", "place"), score=0.85) == [("NAIROBI", "place"), ("Kenya", "place")]
