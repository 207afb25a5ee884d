"""Articles of one address to one article with its earlier versions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from twosource.cleaning.versions.addresses import key_address
from twosource.cleaning.versions.changes import are_related, find_changes, measure_changes
from twosource.model.article import Article
from twosource.model.version import Version

_MOST_VERSIONS = 50
_MOST_APART = 8  # articles of one address that are looked at; more have an address that says nothing
_MOST_REPEATS = 5  # places that are named one by one
_REPEATED = "the same text was read"


def gather_versions(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles, those of one address as one: the newest text, with the earlier ones as its versions.

    Texts are ordered by when they were fetched, else by their date, else as they are given. A text without changes
    makes no version; a note says that it was read again. Texts of one address that have next to nothing in common
    stay articles of their own, with a note. An article without an address stays as it is.
    """
    groups: dict[object, list[Article]] = {}
    for place, article in enumerate(articles):
        groups.setdefault(key_address(article.url) or place, []).append(article)
    return tuple(joined for group in groups.values() for joined in _join(group))


def _join(group: Sequence[Article]) -> tuple[Article, ...]:
    known: tuple[Article, ...] = ()
    for article in sorted(group, key=_moment):
        known = add_article(known, article)
    return known[::-1]


def add_article(known: tuple[Article, ...], other: Article) -> tuple[Article, ...]:
    """Return the articles of one address with one more text, the one it belongs to first.

    It becomes a version of the first that it has sentences or the title in common with, else an article of its own.
    """
    for place, article in enumerate(known[:_MOST_APART]):
        if are_related(article, other):
            return (_add_version(article, other), *known[:place], *known[place + 1 :])
    if known:
        what = f"has the address of {known[0].given}, but next to nothing in common with it: counted as another article"
        other = replace(other, notes=(*other.notes, what))
    return (other, *known)


def _add_version(known: Article, other: Article) -> Article:
    """Return the one article that two of one address are; ``known`` may have versions already, ``other`` has none."""
    texts: tuple[Article | Version, ...] = (*known.versions, known)
    place = bisect_right([_moment(text) for text in texts], _moment(other))
    neighbours = texts[max(0, place - 1) : place + 1]
    if any(not find_changes(text, other) for text in neighbours):
        return _note_repeat(known, other, newest=place == len(texts))
    if place == len(texts):
        return _limit(other, (*known.versions, _make_version(known, other)))
    before = tuple(_make_version(text, other) for text in known.versions[max(0, place - 1) : place])
    here = _make_version(other, texts[place])
    return _limit(known, (*known.versions[: max(0, place - 1)], *before, here, *known.versions[place:]))


def _note_repeat(known: Article, other: Article, *, newest: bool) -> Article:
    """Return the article as it was read last, with a note of where else the same text was read."""
    shown, repeated = (other, known) if newest else (known, other)
    notes = dict.fromkeys((*known.notes, *shown.notes))
    if repeated.given != shown.given:
        named = sum(note.startswith(_REPEATED) for note in notes) < _MOST_REPEATS
        where = f"at {repeated.given} too, counted once" if named else "at more places too"
        notes[f"{_REPEATED} {where}"] = None
    return replace(shown, versions=known.versions, notes=tuple(notes))


def _limit(article: Article, versions: tuple[Version, ...]) -> Article:
    notes = article.notes
    if len(versions) > _MOST_VERSIONS:
        note = f"only its latest {_MOST_VERSIONS} earlier versions are kept"
        notes = tuple(dict.fromkeys((*notes, note)))
    return replace(article, versions=versions[-_MOST_VERSIONS:], notes=notes)


def _make_version(text: Article | Version, following: Article | Version) -> Version:
    changes = find_changes(text, following)
    return Version(
        given=text.given,
        title=text.title,
        published=text.published,
        fetched=text.fetched,
        text=text.text,
        sha256=text.sha256,
        changes=changes,
        changed=measure_changes(changes, text.text, following.text),
    )


def _moment(text: Article | Version) -> str:
    """Return when a text stood on its page, as ISO 8601 that sorts; "" where nothing is known."""
    published = text.published.universal if text.published and text.published.trust != "doubtful" else None
    return text.fetched or published or ""
