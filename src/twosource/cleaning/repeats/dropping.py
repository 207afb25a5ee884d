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
    whys = [repeated.get(fold(each)) for each in paragraphs]
    kept = "\n\n".join(each for each, why in zip(paragraphs, whys, strict=True) if why is None)
    if any(whys) and weigh(kept) < settings.least_words:
        return None
    dropped = (Junk(text=each, why=why) for each, why in zip(paragraphs, whys, strict=True) if why)
    return replace(draft, text=kept, junk=(*dropped, *(_judge_again(each, repeated) for each in draft.junk)))


def _judge_again(junk: Junk, repeated: Repeated) -> Junk:
    why = repeated.get(fold(junk.text))
    return replace(junk, why=why) if why else junk
