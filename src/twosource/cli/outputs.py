"""What -o writes: checked before the work, written after it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from pathlib import Path

import click

from twosource.errors import OutputError


def check_outputs(outputs: Collection[Path], endings: Collection[str]) -> None:
    """Refuse before the work what could not be written after it.

    Raises:
        click.BadParameter: the ending is none of ``endings``, or there is no such folder.
    """
    for output in outputs:
        if not output.name.lower().endswith(tuple(endings)):
            *others, last = (ending for ending in endings if ending != ".htm")
            message = f"{output}: the ending says what to write; use {', '.join(others)} or {last}"
            raise click.BadParameter(message, param_hint="-o")
    check_folders(outputs)


def check_folders(outputs: Collection[Path]) -> None:
    """Refuse before the work what would have no folder to stand in.

    Raises:
        click.BadParameter: there is no such folder.
    """
    for output in outputs:
        if not output.parent.is_dir():
            message = f"{output}: there is no folder {output.parent}; make it first"
            raise click.BadParameter(message, param_hint="-o")


def write_output(output: Path, render: Callable[[str], str]) -> OutputError | None:
    """Write what ``render`` makes for the ending; what cannot be written is returned, so that the rest goes on."""
    content = render(output.suffix.lower())
    try:
        output.write_text(content, encoding="utf-8", errors="replace", newline="\n")
    except OSError as error:
        return OutputError(f"{output}: cannot be written ({error.strerror}); choose another place with -o")
    click.echo(f"wrote {output}", err=True)
    return None


def stream_output(output: Path, pieces: Iterable[str]) -> OutputError | None:
    """Write a long text piece by piece; the file is put in place when it is whole. What cannot be is returned."""
    draft = output.with_name(f".{output.name}.part")
    try:
        with draft.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.writelines(pieces)
        draft.replace(output)
    except OSError as error:
        draft.unlink(missing_ok=True)
        return OutputError(f"{output}: cannot be written ({error.strerror}); choose another place with -o")
    click.echo(f"wrote {output}", err=True)
    return None
