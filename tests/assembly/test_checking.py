"""A typed sentence checked among articles: who states it, differs, contradicts; what supports nothing."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import twosource
from twosource import Answer, Check, InputError
from twosource.views.check_json import check_to_dict

WIRE = """Crane falls into harbour basin at Tarn

TARN, Veland (Northsea Press) — Fifteen people died when a crane fell into the harbour basin at Tarn on Monday \
morning, the port authority said.

Harbour master Jon Veldt said the crane had been inspected in March.

Some 2,000 islanders depend on the ferries for food, and the shops have bread for about a week.
"""
OWN = """Fifteen dead in harbour of Tarn | Island Bulletin

When the crane fell into the harbour basin, 15 people died, a hospital spokeswoman told the Island Bulletin.

The crane had not been inspected in March, dock worker Ulla Penk told the Island Bulletin.

The islanders bake their own bread, Penk said.
"""
DIED = "Fifteen people died when the crane fell into the harbour basin."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wire.txt").write_text(WIRE, encoding="utf-8")
    (tmp_path / "own.txt").write_text(OWN, encoding="utf-8")
    return tmp_path


def check(sentence: str, folder: Path, *names: str) -> Check:
    return twosource.check(sentence, [folder / name for name in names or ("wire.txt", "own.txt")], fast=True)


def answer(sentence: str, folder: Path, *names: str) -> Answer:
    [only] = check(sentence, folder, *names).answers
    return only


def test_a_sentence_that_two_newsrooms_state_has_two_origins(folder: Path) -> None:
    found = answer(DIED, folder)
    [states] = found.states
    assert (states.support.articles, states.support.origins) == (2, 2)
    assert found.differs == found.contradicts == ()


def test_another_figure_differs_with_both_spans(folder: Path) -> None:
    sentence = "20 people died when the crane fell into the harbour basin."
    made = check(sentence, folder)
    [found] = made.answers
    assert found.states == ()
    texts = {article.id: article.text for article in made.among}
    homes = {statement.id: statement.article for statement in made.statements}
    relations = [
        relation for finding in found.differs for relation in finding.relations if relation.about == "quantity"
    ]
    assert {relation.a_span.of(sentence) for relation in relations} == {"20 people"}
    theirs = {relation.b_span.of(texts[homes[relation.b]]) for relation in relations}
    assert theirs
    assert theirs <= {"15 people", "Fifteen people"}


def test_another_figure_is_found_where_little_else_is_in_common() -> None:
    sample = Path(twosource.__file__).parent / "sample"
    made = twosource.check("20 people died", [*sorted(sample.glob("*.txt")), sample / "own-report.html"])
    [found] = made.answers
    assert found.states == ()
    texts = {article.id: article.text for article in made.among}
    homes = {statement.id: statement.article for statement in made.statements}
    theirs = [
        relation.b_span.of(texts[homes[relation.b]]) for finding in found.differs for relation in finding.relations
    ]
    assert "Eleven people" in theirs
    assert set(theirs) <= {"Eleven people", "At least nine people", "at least nine people"}
    assert {relation.a_span.of(made.text) for finding in found.differs for relation in finding.relations} == {
        "20 people"
    }


def test_each_other_figure_is_a_finding_of_its_own(folder: Path) -> None:
    (folder / "late.txt").write_text(OWN.replace("15", "Eighteen"), encoding="utf-8")
    found = answer(
        "20 people died when the crane fell into the harbour basin.", folder, "wire.txt", "own.txt", "late.txt"
    )
    assert sorted(finding.support.articles for finding in found.differs) == [1, 2]


def test_a_figure_of_something_else_is_no_rival(folder: Path) -> None:
    found = answer("Some 300 islanders died.", folder)
    assert found.differs == found.states == ()


def test_a_negated_sentence_is_contradicted_by_who_affirms_it(folder: Path) -> None:
    found = answer("The crane had not been inspected in March.", folder)
    [against] = found.contradicts
    assert against.support.origins == 1
    [states] = found.states
    assert states.support.verdict == "single article"


def test_the_same_sentence_without_the_negation_is_contradicted_by_who_negates_it(folder: Path) -> None:
    found = answer("The crane had been inspected in March.", folder)
    assert len(found.contradicts) == 1
    assert len(found.states) == 1


def test_who_denies_what_the_sentence_negates_states_it(folder: Path) -> None:
    denied = "Denial | Tarn Post\n\nThe port authority denied on Tuesday that the crane had been inspected in March.\n"
    (folder / "denial.txt").write_text(denied + "The quay was closed.\n", encoding="utf-8")
    negated = answer("The crane had not been inspected in March.", folder, "denial.txt")
    affirmed = answer("The crane had been inspected in March.", folder, "denial.txt")
    assert (len(negated.states), len(negated.contradicts)) == (1, 0)
    assert (len(affirmed.states), len(affirmed.contradicts)) == (0, 1)


def test_what_nobody_says_is_found_nowhere(folder: Path) -> None:
    made = check("The mayor of Ostmark won the regatta.", folder)
    [found] = made.answers
    assert not found.found
    assert found.findings == ()
    assert made.searched > 5


def test_a_question_is_searched_for_as_what_it_asks(folder: Path) -> None:
    asked = check("Did fifteen people die when the crane fell into the harbour basin?", folder)
    assert asked.answers[0].states
    assert any("it asks" in doubt for doubt in asked.made.degraded)


def test_of_several_sentences_each_is_checked_by_itself(folder: Path) -> None:
    other = "The mayor of Ostmark won the regatta."
    both = check(f"{other} {DIED}", folder).answers
    assert [bool(each.findings) for each in both] == [False, True]
    alone = answer(DIED, folder)
    assert [finding.statements for finding in both[1].states] == [finding.statements for finding in alone.states]


def test_the_order_of_the_inputs_does_not_matter(folder: Path) -> None:
    (folder / "copy.txt").write_text(WIRE.replace("(Northsea Press) ", ""), encoding="utf-8")
    records = [
        check_to_dict(check(DIED, folder, *names)) for names in permutations(("copy.txt", "own.txt", "wire.txt"))
    ]
    assert all(record == records[0] for record in records)


def test_the_sentence_does_not_support_itself(folder: Path) -> None:
    before = answer(DIED, folder).states[0].support
    (folder / "mine.txt").write_text(f"Our own page\n\nThe night was cold. {DIED} It was late.\n", encoding="utf-8")
    after = answer(DIED, folder, "wire.txt", "own.txt", "mine.txt").states[0].support
    assert after.articles == before.articles + 1
    assert (after.origins, after.sources) == (before.origins, before.sources)
    alone = answer(DIED, folder, "mine.txt").states[0].support
    assert (alone.articles, alone.origins, alone.verdict) == (1, 0, "single article")


def test_one_article_is_enough_to_search(folder: Path) -> None:
    made = check(DIED, folder, "wire.txt")
    assert made.answers[0].states
    assert not any("nothing could be compared" in doubt for doubt in made.made.degraded)


def test_an_input_that_cannot_be_read_is_named(folder: Path) -> None:
    assert any("gone.txt" in doubt for doubt in check(DIED, folder, "wire.txt", "gone.txt").made.degraded)


@pytest.mark.parametrize("sentence", ["", "   ", "…!?", "😀"])
def test_a_text_without_a_word_is_an_input_error(sentence: str, folder: Path) -> None:
    with pytest.raises(InputError, match="has no word in it"):
        check(sentence, folder)


def test_another_language_is_told(folder: Path) -> None:
    made = check("Fünfzehn Menschen starben, als der Kran am Montag in das Hafenbecken stürzte.", folder)
    assert any("it is in German" in doubt for doubt in made.made.degraded)


HOSTILE = [
    '"Fifteen people died',
    "Fifteen people died” he said",
    "\u202eFifteen people died\u202c",
    "Fifteen\x00 people \ud800died",
    "مات خمسة عشر شخصا في تارن يوم الاثنين.",
    "塔恩港口一台起重机倒塌，十五人死亡。",
    "e\u0301" * 2_000,
    "x" * 10_000,
    "Fifteen people died. " * 20,
    "Fifteen people died, and " * 400,
    "1 2 3 4 5 6 7 8 9",
    "nine",
    "- Fifteen people died",
    "¿Murieron quince personas?",
    "Who said that?",
]


@pytest.mark.parametrize("sentence", HOSTILE, ids=range(len(HOSTILE)))
def test_any_sentence_is_answered_with_exact_slices(sentence: str, folder: Path) -> None:
    made = check(sentence, folder, "wire.txt")
    texts = {article.id: article.text for article in made.among}
    homes = {statement.id: statement.article for statement in made.statements}
    for finding in made.findings:
        for relation in finding.relations:
            assert 0 <= relation.a_span.start < relation.a_span.end <= len(sentence)
            assert relation.b_span.of(texts[homes[relation.b]])


@given(
    words=st.lists(st.sampled_from([*DIED.split(), "not", "20", '"', "Monday,", "said", "😀", ".", "?"]), max_size=14)
)
@settings(max_examples=25)
def test_any_words_are_answered_or_refused(words: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("any") / "wire.txt"
    path.write_text(WIRE, encoding="utf-8")
    sentence = " ".join(words)
    try:
        made = twosource.check(sentence, [path], fast=True)
    except InputError:
        return
    typed = {statement.id for statement in made.typed}
    assert typed.isdisjoint(statement.id for statement in made.statements)
    assert all(finding.support.articles == 1 for finding in made.findings)
