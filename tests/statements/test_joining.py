"""Sources of several articles: which are one."""

from __future__ import annotations

from itertools import permutations

from tests.statements.telling import extract

from twosource.statements import join_sources

FULL = extract("Surveyor Mira Tal said the dam was safe.", "a.txt")
BARE = extract("Tal said the dam was safe.", "b.txt")
OTHER = extract("Jonas Tal said the dam was safe.", "c.txt")


def sources_of(*texts: str) -> list[tuple[str, ...]]:
    joined = join_sources([extract(text, f"{i}.txt") for i, text in enumerate(texts)])
    return [tuple(statement.sources) for extraction in joined for statement in extraction.statements]


def test_equal_names_are_one_source() -> None:
    first, second = sources_of("Mira Tal said it rained.", "The dam is safe, said Mira Tal.")
    assert first == second


def test_a_surname_joins_the_only_fuller_name() -> None:
    full, bare = join_sources([FULL, BARE])
    assert full.statements[0].sources == bare.statements[0].sources
    assert bare.sources[0].name == "Mira Tal"
    assert len(bare.sources[0].mentions) == 2


def test_a_surname_that_fits_two_persons_joins_neither() -> None:
    joined = join_sources([FULL, BARE, OTHER])
    assert len({extraction.statements[0].sources for extraction in joined}) == 3


def test_an_acronym_joins_its_long_form() -> None:
    short, long = sources_of("The NPA said it rained.", "The Northern Ports Authority said it rained.")
    assert short == long


def test_unnamed_sources_join_by_equal_descriptions_only() -> None:
    first, second, third = sources_of(
        "Analysts said it rained.", "Some analysts said it snowed.", "Residents said it rained."
    )
    assert first == second != third


def test_the_order_of_the_articles_does_not_matter() -> None:
    answers = {
        tuple(sorted((extraction.article, extraction.sources) for extraction in join_sources(order)))
        for order in permutations([FULL, BARE, OTHER])
    }
    assert len(answers) == 1


def test_a_hyphen_a_middle_initial_and_a_spelling_make_no_second_person() -> None:
    for first, second in [
        ("Lim Tae-jun said it rained.", "Lim Tae Jun said it rained."),
        ("Dmitri S. Orlen said it rained.", "Dmitry Orlen said it rained."),
        ("Sergey Orlen said it rained.", "Sergei Orlen said it rained."),
    ]:
        a, b = sources_of(first, second)
        assert a == b


def test_other_middle_initials_and_other_given_names_are_other_persons() -> None:
    for first, second in [
        ("Karl C. Orlen said it rained.", "Karl B. Orlen said it rained."),
        ("Andrea Orlen said it rained.", "Andrew Orlen said it rained."),
    ]:
        a, b = sources_of(first, second)
        assert a != b


def test_a_surname_means_who_is_mentioned_far_more_than_a_namesake() -> None:
    often = " ".join(f"Mira Tal said that road {i} was wet." for i in range(2, 9))
    joined = sources_of(often, "Tal said it rained.", "Jonas Tal said it rained.")
    assert joined[0] == joined[-2] != joined[-1]


def test_the_country_of_a_body_of_state_is_known() -> None:
    text = "The Peruvian health ministry said it rained. Peru said it snowed. The Peruvian press said it hailed."
    assert [source.country for source in extract(text).sources] == ["PE", "PE", ""]


def test_a_surname_that_stands_first_is_the_surname() -> None:
    first, second = sources_of("Kim Tae Jun said it rained.", "Kim said it snowed.")
    assert first == second


def test_two_people_with_one_surname_stay_two() -> None:
    first, second, bare = sources_of("Kim Tae Jun said it rained.", "Kim Sol Ha said it snowed.", "Kim said it hailed.")
    assert len({first, second, bare}) == 3


def test_an_office_joins_the_only_one_who_holds_it() -> None:
    named, called = sources_of("Veyran leader Mira Tal said it rained.", "The Veyran leader said it snowed.")
    assert named == called


def test_an_office_that_does_not_say_whose_it_is_joins_nobody() -> None:
    named, called = sources_of("Harbour Minister Mira Tal said it rained.", "The minister said it snowed.")
    assert named != called


def test_a_body_joins_the_only_one_that_says_whose_it_is() -> None:
    long, short, other = sources_of(
        "The Veyran health ministry said it rained.", "The health ministry said it snowed.", "The army said it hailed."
    )
    assert long == short != other


def test_short_names_are_joined_inside_of_a_story_only() -> None:
    extractions = [
        extract("Mira Tal said it rained.", "a.txt"),
        extract("Tal said it snowed.", "b.txt"),
        extract("Tal said it hailed.", "c.txt"),
    ]
    ids = [each.article for each in extractions]
    joined = join_sources(extractions, [ids[:2], ids[2:]])
    (full, near, far) = (each.statements[0].sources for each in joined)
    assert full == near != far


def test_groups_without_a_name_are_counted_as_one_where_they_are_described_alike() -> None:
    first, second = sources_of("Analysts said it rained.", "Bank analysts said it rained.")
    assert first != second
