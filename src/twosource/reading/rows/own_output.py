"""A line of ``twosource read --json``, so that one command can be fed to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from twosource.errors import UnreadableError
from twosource.model.article import RawArticle, text_hash
from twosource.model.envelope import Envelope
from twosource.model.published import DateEvidence, EvidenceKind
from twosource.reading.rows.values import read_address, read_language

_MARKS = ("text", "sha256", "from", "junk", "credits")
_KINDS: tuple[EvidenceKind, ...] = ("metadata", "url", "dateline", "page-line", "feed")


def recognise(values: Mapping[str, object]) -> bool:
    """Tell whether the row is an article of ``twosource.comparison/1``."""
    return all(name in values for name in _MARKS)


def read(given: str, values: Mapping[str, object]) -> RawArticle:
    """Return the article as it was written, its text as it is: offsets into it stay true.

    Raises:
        UnreadableError: it has no text.
    """
    text = values.get("text")
    if not isinstance(text, str) or not text.strip():
        raise UnreadableError(given, "is an article of twosource without its text; make it again with twosource read")
    altered = text_hash(text) != values.get("sha256")
    return RawArticle(
        given=given,
        content=text,
        markup="as-is",
        notes=("its text is not the one that was written (sha256 differs)",) if altered else (),
        envelope=_read_envelope(values),
    )


def _read_envelope(values: Mapping[str, object]) -> Envelope:
    bylines = values.get("bylines")
    return Envelope(
        url=read_address(values.get("url")) or read_address(values.get("from")),
        title=_words(values, "title"),
        outlet=_words(values, "outlet"),
        bylines=tuple(each for each in bylines if isinstance(each, str)) if isinstance(bylines, list) else (),
        section=_words(values, "section"),
        language=read_language(values.get("language")),
        dates=tuple(_read_evidence(values.get("published"))),
        fetched=_words(values, "fetched"),
    )


def _words(values: Mapping[str, object], name: str) -> str | None:
    value = values.get(name)
    return value if isinstance(value, str) else None


def _read_evidence(published: object) -> Iterator[DateEvidence]:
    """Yield what spoke for the date, apart from the text, which speaks again when it is read again."""
    evidence = published.get("evidence") if isinstance(published, dict) else None
    for one in evidence if isinstance(evidence, list) else ():
        if not isinstance(one, dict):
            continue
        kind = next((known for known in _KINDS if known == one.get("kind")), None)
        text, value = one.get("text"), one.get("value")
        if kind and isinstance(text, str) and isinstance(value, str):
            where = one.get("where")
            yield DateEvidence(kind=kind, text=text, value=value, where=where if isinstance(where, str) else "")
