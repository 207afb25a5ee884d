"""Markdown: texts that people wrote in it, and pages that a program turned into it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from twosource.model.envelope import Envelope
from twosource.reading.decoding import decode
from twosource.reading.front_matter import has_front_matter, read_front_matter
from twosource.reading.lists.bodies import bare, write_page
from twosource.reading.parcel import Parcel
from twosource.reading.reader import Descend, Items, Reader
from twosource.reading.settings import ReadingSettings
from twosource.reading.texts import read_text

if TYPE_CHECKING:
    from markdown_it.rules_core import StateCore

_ENDINGS = (".md", ".markdown", ".mdown", ".mkd")
_SIGNS = tuple(
    (marks, re.compile(sign, re.MULTILINE))
    for marks, sign in (  # the marks are looked for first: most texts have none, and looking for a sign takes longer
        (("\n#",), r"^#{1,6}[ \t]+\S[^\n]*$"),  # a heading
        (("\n====", "\n----"), r"^\S[^\n]{0,200}\n(?:={4,}|-{4,})[ \t]*$"),  # a heading that is underlined
        # a link or picture
        (("](",), r"!?\[[^\]\[\n]{0,300}\]\((?:https?://|mailto:|[./#])[^()\s]{0,2000}[^\n)]{0,200}\)"),
        (("]:",), r"^ {0,3}\[[^\]\n]{1,100}\]:[ \t]+\S+"),  # an address that links name
        # emphasis
        (
            ("*", "__"),
            r"(?<![\w*])\*{1,3}(?=[^\s*])[^*\n]{1,300}(?<=[^\s*])\*{1,3}(?![\w*])|(?<!\w)__(?=\S)[^_\n]{1,300}__(?!\w)",
        ),
        (("\n>",), r"^>[ \t]+\S"),  # a quotation
        (("\n```", "\n~~~"), r"^(?:```|~~~)"),  # a block as it stands
    )
)
_FEWEST_SIGNS = 2
_HEADING = re.compile(r"\s*<h1>(?P<title>.*?)</h1>", re.DOTALL)
_HALF = re.compile(r"[\ud800-\udfff]")
_LONGEST = 500_000  # characters; the parser takes up to 10 µs for one
_DEEPEST = 100  # blocks in each other; what lies deeper would be left out
_DEEPEST_MARKS = 20  # in each other; behind each open bracket the parser looks as deep as this, and leaves nothing out


def _recognise(parcel: Parcel) -> bool:
    text = decode(parcel.head, parcel.charset).text
    if has_front_matter(text):
        return True
    marked = f"\n{text}".replace("\r", "\n")
    signs = sum(sign.search(text) is not None for marks, sign in _SIGNS if any(mark in marked for mark in marks))
    return signs >= _FEWEST_SIGNS or parcel.name.casefold().endswith(_ENDINGS)


def _read(parcel: Parcel, settings: ReadingSettings, _descend: Descend) -> Items:
    raw = read_text(parcel, settings, "text")
    matter = read_front_matter(raw.content, raw.envelope)
    noted = replace(raw, content=matter.body, envelope=matter.envelope, notes=(*raw.notes, *matter.notes))
    if len(matter.body) > _LONGEST:
        note = f"longer than {_LONGEST:,} characters, so it was read as plain text and not as Markdown"
        yield replace(noted, notes=(*noted.notes, note))
    else:
        yield replace(noted, content=_write_page(matter.body, noted.envelope), markup="html")


def _write_page(text: str, envelope: Envelope) -> str:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    parser.core.ruler.before("inline", "marks", _limit_marks)
    body: str = parser.render(_HALF.sub("\ufffd", text))
    heading = _HEADING.match(body)
    title = bare(heading["title"]) if heading else None
    return write_page(body, replace(envelope, title=envelope.title or title))


def _limit_marks(state: StateCore) -> None:
    """Go less deep into the words of a block than blocks may lie in each other: the parser has one limit for both."""
    state.md.options["maxNesting"] = _DEEPEST_MARKS


MARKDOWN = Reader(name="Markdown", recognise=_recognise, read=_read)
