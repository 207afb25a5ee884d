"""Quotation marks decide the form: quoted, partly quoted, told in other words."""

from __future__ import annotations

import pytest
from tests.statements.stances.marked import read_marks

from twosource.language.quotations import find_quotations
from twosource.statements.forms import judge_form

DIRECT = [
    "{“The dam is safe,”} Mira Tal [said].",
    '{"The dam is safe,"} Mira Tal [said].',
    "{‘The dam is safe,’} Mira Tal [said].",
    "{'The dam is safe,'} Mira Tal [said].",
    "{«The dam is safe»}, Mira Tal [said].",
    "{« The dam is safe »}, Mira Tal [said].",
    "{„Der Damm ist sicher“}, [sagte] Mira Tal.",
    "{‚Der Damm ist sicher‘}, [sagte] Mira Tal.",
    "{”Dammen är säker”}, [sade] Mira Tal.",
    "{»Der Damm ist sicher«}, [sagte] Mira Tal.",
    "{「橋は安全だ」}とタルは[言った]。",
    "{``The dam is safe,''} Mira Tal [said].",
    "{“The dam,”} Mira Tal [said], {“is safe.”}",
    "Mira Tal [said]: {“The dam is safe.”}",
    "Mira Tal [said] {that “the dam is safe and dry”}.",
    "{“No,”} Mira Tal [said].",
    "{“Why?”} Mira Tal [asked].",
    "{“He called it ‘a mess’ and left,”} Mira Tal [said].",
    "{‘He called it “a mess” and left,’} Mira Tal [said].",
    "{\"He called it 'a mess' and left,\"} Mira Tal [said].",
    '{"I said "no" to him,"} Mira Tal [said].',
    "{“It’s the workers’ day,”} Mira Tal [said].",
    "{‘It’s the workers’ day,’} Mira Tal [said].",
    "{“The dam is safe,“} Mira Tal [said].",
    "{“The dam is safe,''} Mira Tal [said].",
    '{"A 12" pipe broke,"} Mira Tal [said].',
    "{“The first day was calm.\n\n“The second was not,”} Mira Tal [said].",
    "{“The dam is safe. Nobody need leave.”}",
    "{“@tarn: the dam is safe 🙂”} Mira Tal [wrote].",
    "{“THE DAM IS SAFE,”} Mira Tal [said].",
    "Mira Tal [called] it {“a mess”}.",
]
MIXED = [
    "Mira Tal [said] {the dam was “as safe as a bank vault”}.",
    'Mira Tal [said] {the dam was "as safe as a bank vault"}.',
    "Mira Tal [said] {the dam was ‘as safe as a bank vault’}.",
    "Mira Tal [said] {the dam was «as safe as a bank vault»}.",
    "Mira Tal [described] {the plan as “complex”}.",
    "Mira Tal [said] {that she wanted to “flag up” the leak}.",
    "Mira Tal [promised] {“stern action” against the firm}.",
    "Mira Tal [said] {the dam was safe “for now,” and that nobody need leave at once}.",
    "Mira Tal [said] {the plan was “dead,” that “nobody liked it” and that it would not come back}.",
    "Mira Tal [denied] {that she had “lied to the council”}.",
    "Mira Tal [accused] {Jonas Hede of “a cruel joke”}.",
    "Mira Tal [urged] {the council to “act before the rain”}.",
    "Mira Tal [said] {Jonas Hede told her “go home”}.",
    "Mira Tal [said] {the dam would hold: “It is safe.”}",
    "Mira Tal [said] {the dam, “built by giants,” would stand for a hundred years}.",
]
INDIRECT = [
    "Mira Tal [said] {the dam was safe}.",
    "Mira Tal [said] {Robert “Bo” Haller had built the dam}.",
    "Mira Tal [said] {Robert 'Bo' Haller had built the dam}.",
    "Mira Tal [said] {Robert ‘Bo’ Haller had built the dam}.",
    'Mira Tal [said] {Ann "The Wall" Reed had built the dam}.',
    "Mira Tal [said] {the so-called “experts” had left}.",
    "Mira Tal [said] {the film “Night Train” was shown}.",
    "Mira Tal [said] {a boat named “Lady of Tarn” sank}.",
    "Mira Tal [said] {nobody used the word “flood”}.",
    "Mira Tal [said] {the gate, known as “the Mouth”, was shut}.",
    "Mira Tal [said] {the term “flood plain” was new}.",
    "Mira Tal [said] {the workers' union and the drivers' union had met}.",
    "Mira Tal [said] {the workers’ union met in the ’90s}.",
    "Mira Tal [said] {it’s the boss’s car, and the drivers’ own}.",
    "Mira Tal [said] {the man was 6'2\" tall}.",
    'Mira Tal [said] {a 12" pipe broke}.',
    "Mira Tal [said] {the boat is the 'Tis it was called after}.",
    "Mira Tal [said] {rock 'n' roll was dead}.",
    "Mira Tal [said] {the song “Harbour Lights” was banned}.",
    "The “stray mark stands here. Mira Tal [said] {the dam was safe}.",
    "Mira Tal [said] {the dam was safe} on a day that Hede called “cold and wet and long”.",
    "“A bad day,” Hede said; Mira Tal [said] {the dam was safe}.",
]
TABLE = [(each, form) for form, rows in (("direct", DIRECT), ("mixed", MIXED), ("indirect", INDIRECT)) for each in rows]


@pytest.mark.parametrize(("sentence", "form"), TABLE)
def test_the_form_of_a_sentence(sentence: str, form: str) -> None:
    marked = read_marks(sentence)
    assert judge_form(marked.text, marked.content, find_quotations(marked.text)) == form
