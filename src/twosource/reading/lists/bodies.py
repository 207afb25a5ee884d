"""The text that a list gives of an article: made into a page, and judged whether it is all of it."""

from __future__ import annotations

import html
import re

from twosource.model.envelope import Envelope

_TAG = re.compile(r"<[^<>]*>")
_BLOCK = re.compile(
    r"</?(?:p|br|div|section|article|h[1-6]|[uo]l|li|blockquote|figure|table|tr|img)\b[^<>]*>", re.IGNORECASE
)
_INLINE = re.compile(r"</?(?:a|b|i|em|strong|span|font|small|sup|sub|u|q|cite|mark)\b[^<>]*>", re.IGNORECASE)
_ESCAPED = re.compile(
    r"&lt;/?(?:p|br|div|a|b|i|em|strong|span|img|[uo]l|li|h[1-6])\b[^<>&]{0,500}(?:&quot;[^<>&]{0,500})*&gt;",
    re.IGNORECASE,
)
_END_TAG = re.compile(r"</[a-z]+>", re.IGNORECASE)
_LINKED = (re.compile(r"<a\b", re.IGNORECASE), re.compile(r"</a\s*>", re.IGNORECASE))
_UNSEEN = (re.compile(r"<(?:script|style)\b", re.IGNORECASE), re.compile(r"</(?:script|style)\s*>", re.IGNORECASE))
_WORD = re.compile(r"\w")
_PARAGRAPHS = re.compile(r"\n\s*\n|(?<=[.!?…”\"])\s*\n")
_PAGE = re.compile(r"\s*<(?:!doctype|html)\b", re.IGNORECASE)
_POSTED = re.compile(r"\s*The post .{1,300} (?:appeared first|first appeared) on .{1,100}$")
_CUT = re.compile(
    r"(?:…|\.\.\.)[\])]*\W*(?:(?:read|continue|see|learn|more)\b[^.!?]{0,80})?\W*$"
    r"|\b(?:continue reading|read (?:the )?(?:more|rest|full (?:story|article)))\W{0,5}$",
    re.IGNORECASE,
)
_LAST = 500  # characters in which a text says that it goes on elsewhere
_LAST_MARKUP = 5_000  # characters in which these stand, with their tags
_WHOLE = 900  # bytes of UTF-8, so scripts that need few signs for a word are weighed alike; some 150 English words
_FEWEST_WORDS = 5


def bare(markup: str) -> str:
    """Return the words of the markup in one line."""
    return " ".join(html.unescape(_TAG.sub(" ", _without(markup, *_UNSEEN))).split())


def has_words(markup: str) -> bool:
    """Tell whether there is anything to read in the markup."""
    first, *others = markup.split("<")
    return any(_WORD.search(text) for text in (first, *(part.partition(">")[2] for part in others)))


def _without(markup: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> str:
    """Return the markup without the elements that begin and end so."""
    *parts, last = closing.split(markup)
    return " ".join([*(part[: found.start()] if (found := opening.search(part)) else part for part in parts), last])


def bare_title(text: str) -> str:
    """Return the words of a title, which may be HTML or plain text that says "a < b"."""
    if _INLINE.search(text) or _BLOCK.search(text):
        return bare(text)
    return " ".join(html.unescape(text).split())


def write_paragraphs(text: str) -> str:
    """Return plain text as HTML: a paragraph for each blank line and each line that ends with a sentence.

    Other line ends are those of a program that wraps lines.
    """
    return _mark_paragraphs(html.escape(text, quote=False))


def as_html(text: str) -> str:
    """Return text that may be HTML (escaped once more than it should), plain, or plain with links in it as HTML."""
    if _ESCAPED.search(text) and not (_BLOCK.search(text) or _INLINE.search(text)):
        text = html.unescape(text)
    if _BLOCK.search(text):
        return text
    has_markup = _INLINE.search(text) or _END_TAG.search(text)
    return _mark_paragraphs(text) if has_markup else write_paragraphs(html.unescape(text))


def _mark_paragraphs(text: str) -> str:
    pieces = (" ".join(piece.split()) for piece in _PARAGRAPHS.split(text))
    return "\n".join(f"<p>{piece}</p>" for piece in pieces if piece)


def write_page(body: str, envelope: Envelope) -> str:
    """Return a page that holds the text of the article and nothing else; its title stands in its head."""
    if _PAGE.match(body):
        return body
    head = '<meta charset="utf-8">'
    if envelope.url:
        head += f'<base href="{html.escape(envelope.url)}">'
    if envelope.title:
        head += f"<title>{html.escape(envelope.title)}</title>"
    return f"<!doctype html>\n<html><head>{head}</head>\n<body><article>\n{body}\n</article></body></html>\n"


def goes_on_elsewhere(body: str) -> bool:
    """Tell whether the text says itself that it is only the beginning."""
    return _CUT.search(_POSTED.sub("", bare(body[-_LAST_MARKUP:])[-_LAST:])) is not None


def is_whole(body: str) -> bool:
    """Tell whether what is called a summary is long enough to be the article."""
    return len(bare(body).encode("utf-8", "replace")) >= _WHOLE and not goes_on_elsewhere(body)


def says_more(body: str, envelope: Envelope) -> bool:
    """Tell whether the text says anything but the title, the outlet and headlines that are linked."""
    own = bare(_without(body, *_LINKED))
    if len(own.split()) < _FEWEST_WORDS and len(own.encode("utf-8", "replace")) < _FEWEST_WORDS * 6:
        return False
    known = f"{envelope.title or ''} {envelope.outlet or ''}".casefold()
    return not set(re.findall(r"\w+", own.casefold())) <= set(re.findall(r"\w+", known))
