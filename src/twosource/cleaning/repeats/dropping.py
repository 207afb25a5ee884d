"""Lines that a site repeats taken out of an input, and kept as junk with the reason."""

from __future__ import annotations

import re
from dataclasses import replace

from twosource.cleaning.draft import Draft
from twosource.cleaning.lines.headings import fold
from twosource.cleaning.lines.junk_lines import weigh
from twosource.cleaning.repeats.evidence import Repeated
from twosource.cleaning.settings import CleaningSettings
from twosource.model.article import Junk

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")


def drop_from_text(content: str, repeated: Repeated) -> tuple[str, tuple[Junk, ...]]:
    """Return a saved text without the lines that its site repeats, and these lines."""
    if not repeated:
        return content, ()
    junk = tuple(
        Junk(text=line.strip(), why=repeated[fold(line)]) for line in _LINE.findall(content) if fold(line) in repeated
    )
    if not junk:
        return content, ()
    return _LINE.sub(lambda line: "" if fold(line.group()) in repeated else line.group(), content), junk


def drop_from_draft(draft: Draft | None, repeated: Repeated, settings: CleaningSettings) -> Draft | None:
    """Return what was found on a page without what its site repeats, None where no more is there."""
    if draft is None or not repeated:
        return draft
    paragraphs = draft.text.split("\n\n")
    kept = "\n\n".join(each for each in paragraphs if fold(each) not in repeated)
    dropped = tuple(Junk(text=each, why=repeated[fold(each)]) for each in paragraphs if fold(each) in repeated)
    junk = tuple(replace(each, why=repeated.get(fold(each.text), each.why)) for each in draft.junk)
    return replace(draft, text=kept, junk=(*dropped, *junk)) if weigh(kept) >= settings.least_words else None
