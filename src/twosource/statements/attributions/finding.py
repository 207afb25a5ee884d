"""What the rules find in one sentence: all ways of attributing, in order."""

from __future__ import annotations

from twosource.statements.attributions.according import attribute_phrases
from twosource.statements.attributions.attribution import Attribution
from twosource.statements.attributions.citing import add_cited
from twosource.statements.attributions.cutting import cut_contents
from twosource.statements.attributions.verbs import attribute_verbs
from twosource.statements.grammar.lines import Line

_MANY = 60  # attributions in one sentence: what has more is no sentence


def find_attributions(line: Line) -> tuple[Attribution, ...]:
    """Return who says what in a sentence, by its verbs and phrases, in order."""
    verbal = attribute_verbs(line)
    found = [*verbal, *attribute_phrases(line, verbal)][:_MANY]
    return add_cited(line.tokens, cut_contents(line.tokens, found)) if found else ()
