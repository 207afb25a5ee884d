"""The terminal that commands print on. Import it inside a command: rich takes time to load."""

from __future__ import annotations

from rich.console import Console


class Screen(Console):
    """A console that leaves a closed pipe to the command line, which knows the right exit code."""

    def on_broken_pipe(self) -> None:
        """Raise the error again; rich would exit with 1, which means "found nothing" here."""
        raise BrokenPipeError
