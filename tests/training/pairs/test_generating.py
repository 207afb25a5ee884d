"""Changed sentences carry the labels that follow from the change."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.pairs.change import Change, Surroundings
from training.pairs.counting import count_changed
from training.pairs.generating import LETTER, MOST, vary_story
from training.pairs.labelled import LabelledStory, label_own
from training.pairs.persons import rename, replace_person
from training.pairs.reading import read_stories
from training.pairs.values import blur, convert_unit, other_day, swap_number
from training.pairs.wording import deny, negate, reword, shorten, swap_source

NOWHERE = Surroundings()


def seeded(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311  # seeded chance, no secret


def chance() -> random.Random:
    return seeded(7)


def make_story(*articles: list[str], **known: object) -> LabelledStory:
    named = dict(zip("ABCDEF", articles, strict=False))
    return LabelledStory(name="mill-1", **{"articles": named, "relations": {}, **known})  # type: ignore[arg-type]


def test_a_negated_sentence_contradicts_and_only_its_main_verb_is_negated() -> None:
    made = negate("The mill was closed by a court that has its seat in Orsel.", NOWHERE, chance())
    assert made == Change(text="The mill was not closed by a court that has its seat in Orsel.", relation="contradicts")


@pytest.mark.parametrize(
    "text",
    [
        "Nobody was hurt in the mill.",
        "The mill was never rebuilt, said the owner.",
        "The mill that was closed burned down.",
        "The owner has three mills.",
        "Was the mill closed?",
    ],
)
def test_a_sentence_that_cannot_be_negated_with_one_word_is_left_alone(text: str) -> None:
    assert negate(text, NOWHERE, chance()) is None


def test_a_denial_keeps_the_capital_of_a_name_and_no_other() -> None:
    around = Surroundings(names=frozenset({"Orsel"}))
    name, article, unknown = (
        deny(text, around, chance())
        for text in ("Orsel lost its mill.", "The mill burned down.", "Sacks burned all night.")
    )
    assert name is not None
    assert name.text.endswith(" Orsel lost its mill.")
    assert article is not None
    assert article.text.endswith(" that the mill burned down.")
    assert unknown is None


def test_another_number_differs_and_is_not_one_of_a_year_a_date_or_an_hour() -> None:
    made = swap_number("In 1987 the mill had 40 workers, on 3 May at 9:40.", NOWHERE, chance())
    assert made is not None
    assert (made.relation, made.gone) == ("differs", "40")
    assert made.text.startswith("In 1987 the mill had ")
    assert made.text.endswith(" workers, on 3 May at 9:40.")
    assert swap_number("In 1987, on 3 May at 9:40, the mill burned.", NOWHERE, chance()) is None


@given(st.integers(2, 99), st.integers(0, 1000))
def test_a_share_stays_below_the_whole(share: int, seed: int) -> None:
    made = swap_number(f"It lost {share} percent.", NOWHERE, seeded(seed))
    assert made is not None
    number = int(made.text.split()[2])
    assert number != share
    assert 1 < number < 97 or share >= 97


def test_another_day_differs_unless_two_are_named() -> None:
    made = other_day("The mill burned down on Monday.", NOWHERE, chance())
    assert made is not None
    assert made.relation == "differs"
    assert "Monday" not in made.text
    assert other_day("It burned from Monday to Friday.", NOWHERE, chance()) is None


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("It lies 250 km to the north.", "It lies about 160 miles to the north."),
        ("It lies some 20 miles to the north.", "It lies about 32 kilometres to the north."),
        ("It rose more than 100 metres high.", "It rose more than 330 feet high."),
        ("It took 60 kilograms of flour.", "It took about 130 pounds of flour."),
        ("It was 20 °C in the mill.", "It was about 68 degrees Fahrenheit in the mill."),
    ],
)
def test_a_converted_unit_says_the_same(text: str, changed: str) -> None:
    assert convert_unit(text, NOWHERE, chance()) == Change(text=changed, relation="same")


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("The mill had 214 workers.", "The mill had more than 200 workers."),
        ("It burned down at 9:40 a.m. on Monday.", "It burned down shortly before 10 a.m. on Monday."),
        ("At 14.10 the roof fell in.", "Shortly after 14 the roof fell in."),
    ],
)
def test_a_less_precise_value_says_the_same(text: str, changed: str) -> None:
    assert blur(text, NOWHERE, chance()) == Change(text=changed, relation="same")


def test_a_bound_or_a_round_number_is_not_blurred() -> None:
    assert blur("The mill had at least 214 workers.", NOWHERE, chance()) is None
    assert blur("The mill had 200 workers.", NOWHERE, chance()) is None


def test_another_source_differs() -> None:
    made = swap_source("The mill burned down, the mayor said.", NOWHERE, chance())
    assert made is not None
    assert (made.relation, made.gone) == ("differs", "the mayor")
    assert made.text.startswith("The mill burned down, ")
    assert swap_source("The mill burned down, he said.", NOWHERE, chance()) is None


def test_a_reworded_sentence_keeps_its_claim() -> None:
    said = {
        made.text
        for seed in range(20)
        if (made := reword("The mill burned down, the mayor said.", NOWHERE, seeded(seed)))
    }
    assert said == {"According to the mayor, the mill burned down.", "The mill burned down."}


def test_what_is_left_out_of_a_sentence_is_remembered() -> None:
    made = shorten("The mill, which had stood since 1871, burned down.", NOWHERE, chance())
    assert made == Change(text="The mill burned down.", relation="same", gone=", which had stood since 1871, ")


def test_another_person_states_no_common_fact() -> None:
    around = Surroundings(persons={"Brenn": "Martha"})
    text = "Anna Tessmar left the mill."
    namesake, other = rename(text, around, chance()), replace_person(text, around, chance())
    assert namesake is not None
    assert (namesake.relation, namesake.text.split()[1]) == (None, "Tessmar")
    assert other == Change(text="Martha Brenn left the mill.", relation=None)


FIRE = "The mill was closed by the mayor."


def test_what_said_the_same_as_a_single_fact_contradicts_its_negation() -> None:
    story = make_story(
        [FIRE],
        ["Sacks burned."],
        relations={("A0", "B0"): "same"},
        single=frozenset({"A0", "B0"}),
    )
    for seed in range(40):
        varied = vary_story(story, seeded(seed))
        if "not" in varied.articles[LETTER][0]:
            assert varied.relations["A0", "Y0"] == varied.relations["B0", "Y0"] == "contradicts"
            return
    pytest.fail("nothing was negated")


def test_beside_other_facts_or_differences_nobody_knows() -> None:
    several = make_story([FIRE], ["Sacks burned."], relations={("A0", "B0"): "same"}, single=frozenset({"A0"}))
    apart = make_story([FIRE], ["Sacks burned."], relations={("A0", "B0"): "differs"}, single=frozenset({"A0", "B0"}))
    for seed in range(40):
        varied = [vary_story(story, seeded(seed)) for story in (several, apart)]
        assert ("B0", "Y0") in varied[1].unsure
        assert ("B0", "Y0") not in varied[1].relations
        if varied[0].relations["A0", "Y0"] != "same":
            assert ("B0", "Y0") in varied[0].unsure


def test_a_number_that_the_other_sentence_leaves_out_makes_no_difference_known() -> None:
    both = frozenset({"A0", "B0"})
    numbers = ["The old mill had 40 workers.", "It gave 40 people work."]
    without = ["The old mill had 40 workers.", "It gave people work."]
    for texts, known in ((numbers, True), (without, False)):
        story = make_story([texts[0]], [texts[1]], relations={("A0", "B0"): "same"}, single=both)
        varied = [vary_story(story, seeded(seed)) for seed in range(40)]
        swapped = [each for each in varied if each.relations.get(("A0", "Y0")) == "differs"]
        assert swapped
        assert all((("B0", "Y0") in each.relations) == known for each in swapped)
        assert all((("B0", "Y0") in each.unsure) != known for each in swapped)


def test_a_sentence_of_the_same_article_that_shares_a_partner_is_unsure() -> None:
    story = make_story(
        [FIRE, "So."], ["Sacks burned."], relations={("A0", "B0"): "same", ("A1", "B0"): "same"},
    )  # fmt: skip
    varied = vary_story(story, chance())
    assert ("A1", "Y0") in varied.unsure


def test_strangers_are_not_changed_and_stand_last() -> None:
    story = make_story([FIRE], ["Sacks burned."])
    strange = LabelledStory(
        name="mill-1",
        articles={**story.articles, "Z": ["The ferry was closed by the mayor."]},
        relations={},
        strangers=frozenset("Z"),
    )
    varied = vary_story(strange, chance())
    assert list(varied.articles) == ["A", "B", LETTER, "Z"]
    assert "ferry" not in " ".join(varied.articles[LETTER])


def test_a_story_without_anything_to_change_stays_as_it_is() -> None:
    story = make_story(["So."], [])
    assert vary_story(story, chance()) is story


def test_our_own_stories_are_varied_the_same_with_the_same_seed_and_keep_their_labels() -> None:
    for own in list(read_stories())[::25]:
        story = label_own(own)
        varied = vary_story(story, seeded(3))
        assert varied == vary_story(story, seeded(3))
        assert 0 < len(varied.articles[LETTER]) <= MOST
        assert all(varied.relations[pair] == relation for pair, relation in story.relations.items())
        new = varied.relations.keys() - story.relations.keys()
        assert all(a[0] < b[0] == LETTER for a, b in new)
        assert not new & varied.unsure
        before = {text for sentences in story.articles.values() for text in sentences}
        assert not before & set(varied.articles[LETTER])


def test_only_sentences_with_one_tag_are_single() -> None:
    for own in list(read_stories())[::50]:
        tags = {f"{a.letter}{i}": len(s.values) for a in own.articles for i, s in enumerate(a.sentences)}
        assert label_own(own).single == {name for name, count in tags.items() if count == 1}


def test_the_changed_sentences_and_their_pairs_are_counted() -> None:
    own = list(read_stories())[:3]
    counts, shared = count_changed(own, seeded(1)), seeded(1)
    varied = [vary_story(label_own(story), shared) for story in own]
    assert counts["changed sentences"] == sum(len(story.articles[LETTER]) for story in varied)
    labels = ("same", "differs", "contradicts")
    assert counts["their pairs"] == sum(counts[f"{label} when changed"] for label in labels) > 0
