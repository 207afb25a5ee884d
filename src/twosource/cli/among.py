"""``--among`` followed by as many inputs as one likes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

AMONG = "--among"


class AmongCommand(click.Command):
    """A command with ``--among INPUT…``: every word behind it up to the next option is one more of its inputs."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the words of the command line; click itself gives one value to an option."""
        return super().parse_args(ctx, list(_repeat_among(args)))

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the pieces of the line on how to use the command."""
        first = next(each.metavar or "ARTICLE" for each in self.params if isinstance(each, click.Argument))
        among = next(each for each in self.params if AMONG in each.opts)
        repeated = "--among INPUT..." if among.callback else "[--among INPUT...]"
        return [first, repeated, *super().collect_usage_pieces(ctx)[:1]]


def _repeat_among(args: Iterable[str]) -> Iterator[str]:
    """Yield the words with ``--among`` before each of its inputs: ``--among b c`` becomes ``--among b --among c``."""
    inside, waits = False, False
    for word in args:
        is_option = word.startswith("-") and word != "-" and not waits
        if is_option:
            inside = word == AMONG or word.startswith(f"{AMONG}=")
            waits = word == AMONG
        elif inside and not waits:
            yield AMONG
        else:
            waits = False
        yield word
