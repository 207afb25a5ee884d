"""How a result was made, in one line."""

from __future__ import annotations

from twosource.model.comparison import Made
from twosource.views.wording import count


def describe_making(made: Made) -> str:
    """Return who made a result: "Made by twosource 0.1 · language: … · 40 paragraphs, 12 of them analysed before"."""
    models = (f"{purpose}: {model}" for purpose, model in made.models)
    return " · ".join((f"Made by twosource {made.version}", *models, *_describe_paragraphs(made)))


def _describe_paragraphs(made: Made) -> tuple[str, ...]:
    read = made.paragraphs
    if read is None:
        return ()
    known = f", {read.remembered:,} of them analysed before" if read.remembered else ""
    return (f"{count(read.seen, 'paragraph')}{known}",)
