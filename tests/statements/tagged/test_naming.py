"""The words of a source, read by grammar."""

from __future__ import annotations

import pytest

from twosource.language.sentences import split_sentences
from twosource.model.span import Span
from twosource.statements.grammar.lines import read_lines
from twosource.statements.tagged.naming import read_naming


@pytest.mark.parametrize(
    ("source", "phrases", "insert"),
    [
        ("Mira Tal", ["Mira Tal"], None),
        ("by Mira Tal", ["Mira Tal"], None),
        ("Mira Tal and Jonas Hede", ["Mira Tal", "Jonas Hede"], None),
        ("Mira Tal, Jonas Hede and the mayor", ["Mira Tal", "Jonas Hede", "the mayor"], None),
        ("Mira Tal, a surveyor of the port", ["Mira Tal"], "a surveyor of the port"),
        ("an officer who saw it", ["an officer"], "who saw it"),
        ("The Ministry for Roads and Harbours", ["The Ministry for Roads and Harbours"], None),
        ("Veyran and Tarnese officials", ["Veyran and Tarnese officials"], None),
        ("Federal and state officials", ["Federal and state officials"], None),
        ("The Harbours and Roads Committee", ["The Harbours and Roads Committee"], None),
        ("Mira Tal, a surveyor and adviser", ["Mira Tal"], "a surveyor and adviser"),
        ("the mayor, the police and the union", ["the mayor", "the police", "the union"], None),
        ("two people familiar with the matter", ["two people familiar with the matter"], None),
    ],
)
def test_phrases_and_what_describes_them(source: str, phrases: list[str], insert: str | None) -> None:
    text = f"In May {source} said it sank."
    sentences = split_sentences(text)
    (line,) = read_lines(text, sentences, [sentences[0].span], [])
    naming = read_naming(line.tokens, Span(7, 7 + len(source)))
    assert naming is not None
    assert [line.cut(*phrase).of(text) for phrase in naming.phrases] == phrases
    assert (line.cut(*naming.insert).of(text) if naming.insert else None) == insert


def test_marks_alone_name_nobody() -> None:
    text = 'She said: "It sank when the night came."'
    sentences = split_sentences(text)
    (line,) = read_lines(text, sentences, [sentences[0].span], [Span(10, 40)])
    assert read_naming(line.tokens, Span(8, 9)) is None
    assert read_naming(line.tokens, Span(12, 20)) is None


def test_who_is_whom_it_stands_for() -> None:
    text = "In May an officer, who claims that it sank, left."
    sentences = split_sentences(text)
    (line,) = read_lines(text, sentences, [sentences[0].span], [])
    naming = read_naming(line.tokens, Span(19, 22))
    assert naming is not None
    assert naming.relative
    assert [line.cut(*phrase).of(text) for phrase in naming.phrases] == ["an officer"]
