"""``twosource export``: what of the desk fits, for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from twosource.cli.desks import desk_option, open_desk
from twosource.cli.exits import judge_exit
from twosource.cli.filtering import filter_options
from twosource.cli.formatting import choose_format, format_option
from twosource.cli.inputs import report_failure
from twosource.cli.outputs import check_folders, stream_output
from twosource.model.filters import Filters
from twosource.views.exporting.choosing import find_format

if TYPE_CHECKING:
    from twosource.assembly.desking.exporting import Extent

_UNTOLD = "jsonl"


@click.command("export")
@filter_options
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to FILE: its ending says how."
)
@format_option("Write so, whatever the ending of FILE; without -o print so (jsonl)")
@desk_option
@click.pass_context
def command(ctx: click.Context, /, where: str, filters: Filters, output: Path | None, written_as: str | None) -> None:
    """Write all findings that fit the filters, with their statements, sources and articles; nothing is left out.

    The last line on standard error says how many findings of how many stories were written, of how many on the desk.
    """
    chosen = choose_format(output, written_as) if output else find_format(written_as or _UNTOLD)
    check_folders([output] if output else [])
    with open_desk(where) as desk:
        counts = desk.count(filters)
        pieces = chosen.write(desk.comparisons(filters))
        lost = stream_output(output, pieces) if output else None
        for piece in () if output else pieces:
            click.echo(piece, nl=False)
    if lost:
        report_failure(lost)
    else:
        click.echo(_say(counts), err=True)
    ctx.exit(judge_exit(found=counts.findings > 0, failures=[lost] if lost else []))


def _say(counts: Extent) -> str:
    """Say how much was written, of how much, and what waits to be analysed."""
    from twosource.views.wording import count

    stories = count(counts.stories, "story", "stories")
    told = f"{counts.findings:,} of {count(counts.all_findings, 'finding')}, from {stories}"
    return f"{told}; {count(counts.queue, 'story', 'stories')} still to be analysed" if counts.queue else told
