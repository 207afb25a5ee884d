"""Sources that are written as a pronoun: the mention of the person it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.model.mention import Name
from twosource.statements.grammar.descriptions import drop_determiner
from twosource.statements.pronouns.candidates import Candidate
from twosource.statements.sources.mentions import Mention, read_name


def read_meant(text: str, pronoun: Mention, meant: Candidate, names: Sequence[Name]) -> Mention:
    """Return the mention that a pronoun makes of the person it means; ``names`` are those of that person's sentence."""
    for name in names:
        if name.span == meant.span:
            known = read_name(name, text)
            return replace(known, span=pronoun.span, gender=known.gender or pronoun.gender)
    words = meant.span.of(text)
    return replace(pronoun, name=words, head=drop_determiner(words).split()[-1].lower(), kind="unnamed", definite=True)
