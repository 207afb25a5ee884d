"""Who "he", "they" and "the spokesman" are."""

from __future__ import annotations

import pytest
from tests.statements.telling import extract, names


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Spokesman Jonas Hede said the ferry had sunk. He added that nobody was hurt.", "Jonas Hede"),
        ("Jonas Hede said Mira Tal was safe. She said she was glad.", "Mira Tal"),
        ("Jonas Hede and his sister left. Mira Tal said it rained. “It is wet,” she added.", "Mira Tal"),
        ("Some analysts say the dam will fail. It may fail soon, they say.", "Some analysts"),
        ("Harbour spokesman Jonas Hede said the ferry had sunk. The spokesman said nobody was hurt.", "Jonas Hede"),
        ("The ministry said the dam was safe. It added that the water was low.", "The ministry"),
        ("Mira Tal said the dam was safe. Tal said the water was low.", "Mira Tal"),
        ("Tolm Aggregates Ltd denied it was late. The company said it was early.", "Tolm Aggregates Ltd"),
        ("The operator, Northern Straits Lines, said it rained.", "Northern Straits Lines"),
        ("Doctors came. The WHO said nobody was ill.", "World Health Organization"),
    ],
)
def test_the_second_source_is_the_one_before(text: str, who: str) -> None:
    assert names(text)[-1] == (who,)


def test_he_is_never_the_name_of_a_source() -> None:
    extraction = extract("It rained. “I am wet,” he said. They said so too. She agreed that it rained.")
    assert not {source.name.casefold() for source in extraction.sources} & {"he", "she", "they", "it"}


def test_mentions_of_one_person_are_one_source_with_all_its_roles() -> None:
    extraction = extract(
        "Harbour spokesman Jonas Hede said the ferry had sunk. Hede, a former diver, said nobody was hurt."
    )
    (source,) = extraction.sources
    assert source.name == "Jonas Hede"
    assert source.kind == "person"
    assert set(source.roles) == {"Harbour spokesman", "former diver"}
    assert len(source.mentions) == 2


def test_a_form_of_address_is_no_role() -> None:
    (source,) = extract("Ms. Mira Tal said the dam was safe.").sources
    assert (source.name, source.roles) == ("Mira Tal", ())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Analysts said the dam would fail.", "group"),
        ("A senior harbour official said the dam would fail.", "unnamed"),
        ("The report said the dam would fail.", "document"),
        ("The ministry said the dam would fail.", "organisation"),
        ("Mira Tal said the dam would fail.", "person"),
    ],
)
def test_the_kind_of_a_source(text: str, kind: str) -> None:
    (source,) = extract(text).sources
    assert source.kind == kind
