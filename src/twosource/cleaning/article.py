"""A raw article to an article: the way through this room."""

from __future__ import annotations

from dataclasses import replace

from twosource.cleaning.accompanying import add_envelope
from twosource.cleaning.credits.credits import find_credits
from twosource.cleaning.dates.line_dates import find_dateline_day
from twosource.cleaning.dates.publication import decide_publication
from twosource.cleaning.draft import Draft
from twosource.cleaning.flattened.saved_text import draft_from_text
from twosource.cleaning.limits import refuse_endless
from twosource.cleaning.metadata.people import tell_apart
from twosource.cleaning.pages.page import draft_from_page
from twosource.cleaning.repeats.dropping import drop_from_draft, drop_from_text
from twosource.cleaning.repeats.evidence import NOTHING_REPEATED, Repeated
from twosource.cleaning.settings import CleaningSettings
from twosource.cleaning.tongue import UNKNOWN, find_language, name_language
from twosource.errors import NoArticleError
from twosource.model.article import Article, RawArticle, article_id, text_hash
from twosource.model.published import DateEvidence

_ENGLISH = "en"


def clean(raw: RawArticle, settings: CleaningSettings, repeated: Repeated = NOTHING_REPEATED) -> Article:
    """Return the article in ``raw``: clean text, title, date, credits, and the junk that was dropped.

    ``repeated`` are the lines that its site repeats on other pages, by folded form, with why they are junk.

    Raises:
        NoArticleError: no article was found.
    """
    draft = add_envelope(_draft(raw, settings, repeated), raw.envelope, raw.markup)
    language = find_language(draft.text, draft.language)
    fetched = raw.envelope.fetched
    return Article(
        id=article_id(draft.outlet, draft.text),
        given=raw.given,
        outlet=draft.outlet,
        title=draft.title,
        bylines=draft.bylines,
        language=language,
        published=decide_publication(_find_dates(draft), draft.text, last_day=settings.latest_day, fetched=fetched),
        text=draft.text,
        sha256=text_hash(draft.text),
        junk=draft.junk,
        credits=find_credits(draft),
        notes=(*raw.notes, *draft.notes, *_language_notes(language)),
        url=draft.url,
        section=draft.section,
        fetched=fetched,
        authors=tell_apart(draft.bylines),
    )


def _find_dates(draft: Draft) -> tuple[DateEvidence, ...]:
    """Return what speaks for the date: where nothing else does, the dateline."""
    day = None if draft.dates else find_dateline_day(draft.text)
    return draft.dates if day is None else (day,)


def _draft(raw: RawArticle, settings: CleaningSettings, repeated: Repeated) -> Draft:
    if raw.markup == "as-is":
        if not raw.content.strip():
            raise NoArticleError(raw.given, "has no text; give a file with the text of an article")
        return Draft(text=raw.content)
    refuse_endless(raw)
    if raw.markup == "html":
        draft = drop_from_draft(draft_from_page(raw.content, settings, raw.envelope.url), repeated, settings)
        advice = "save the article's own page, or give its text and --as-is"
        what = "no article was found on this page (only menus, scripts or a few words)"
    else:
        content, dropped = drop_from_text(raw.content, repeated)
        draft = draft_from_text(content, settings)
        draft = replace(draft, junk=(*dropped, *draft.junk)) if draft else None
        advice = "use --as-is to take the text as it stands"
        what = "no article was found in this text (no run of sentences)"
    if draft is None:
        raise NoArticleError(raw.given, f"{what}{_bracket(raw.notes)}", advice)
    return draft


def _bracket(notes: tuple[str, ...]) -> str:
    """Return what was said while reading, to go behind an error: it may be why there is no article."""
    return f" ({'; '.join(notes)})" if notes else ""


def _language_notes(language: str) -> tuple[str, ...]:
    if language in {_ENGLISH, UNKNOWN}:
        return ()
    return (f"the article is in {name_language(language)}; statements are extracted from English only",)
