from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from twosource.cli.among import AMONG, AmongCommand


@click.command("look", cls=AmongCommand)
@click.argument("inputs", nargs=-1)
@click.option(AMONG, multiple=True)
@click.option("--flag", is_flag=True)
@click.option("-o", "outputs", multiple=True)
def look(inputs: tuple[str, ...], among: tuple[str, ...], outputs: tuple[str, ...], *, flag: bool) -> None:
    click.echo(f"{' '.join(inputs)}|{' '.join(among)}|{' '.join(outputs)}|{flag}")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("a --among b c d", "a|b c d||False"),
        ("a --among b --among c d", "a|b c d||False"),
        ("a --among=b c", "a|b c||False"),
        ("a --among b - c", "a|b - c||False"),
        ("a --among b c --flag", "a|b c||True"),
        ("--among b c --flag a", "a|b c||True"),
        ("--flag a --among b c -o d", "a|b c|d|True"),
        ("-o d a --among b", "a|b|d|False"),
        ("--among b c -- a", "a|b c||False"),
        ("a", "a|||False"),
        ("", "|||False"),
    ],
)
def test_every_word_behind_among_is_one_of_its_inputs(words: str, said: str) -> None:
    assert CliRunner().invoke(look, words.split()).output.strip() == said


def test_among_without_an_input_is_an_error() -> None:
    assert CliRunner().invoke(look, ["a", AMONG]).exit_code == 2


def test_the_line_on_how_to_use_it_says_so() -> None:
    assert "ARTICLE [--among INPUT...] [OPTIONS]" in CliRunner().invoke(look, ["--help"]).output
