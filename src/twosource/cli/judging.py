"""The options that name a judge."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

import click

if TYPE_CHECKING:
    from twosource.findings import JudgeSettings

Command = Callable[..., Any]
KEY: Final = "TWOSOURCE_JUDGE_KEY"


def judge_options(command: Command) -> Command:
    """Add the options of the judge to a command that has those of `reading_options`."""
    model = click.option("--judge-model", metavar="NAME", help="The name that the judge's server knows its model by.")
    judge = click.option(
        "--judge",
        metavar="URL",
        help="Ask the model behind this address about pairs in doubt; it speaks OpenAI's protocol and may be on this "
        f"machine. It gets the words of those statements. A key is read from {KEY}.",
    )
    return judge(model(command))


def make_judge(url: str | None, model: str | None) -> JudgeSettings | None:
    """Return the judge that the options name, None where they name nobody. Its key comes from the environment.

    Raises:
        SettingsError: they cannot work.
    """
    if url is None and model is None:
        return None
    if not url or not model:
        missing, given = ("--judge-model NAME", "--judge") if url else ("--judge URL", "--judge-model")
        message = f"{given} needs {missing} beside it"
        raise click.UsageError(message)
    from twosource.assembly.judging import refuse_open_key
    from twosource.findings import JudgeSettings

    judge = JudgeSettings(url=url, model=model, key=os.environ.get(KEY) or None)
    refuse_open_key(judge.url, judge.key)
    return judge
