"""What came with an article (a feed's entry, an archive's record, a row) put where its content is silent."""

from __future__ import annotations

from dataclasses import replace

from twosource.cleaning.dates.fields import find_address_dates
from twosource.cleaning.draft import Draft
from twosource.language.hosts import find_host_name
from twosource.language.outlets import find_outlet
from twosource.model.article import Markup
from twosource.model.envelope import Envelope
from twosource.model.published import DateEvidence


def add_envelope(draft: Draft, envelope: Envelope, markup: Markup) -> Draft:
    """Return the draft with what the envelope knows and the content does not say.

    A page speaks for itself, so what it says of its title, outlet and authors wins; only an outlet that its
    address gives as well gives way: what a collector carries is not the collector's. From a text without markup these
    are guesses, so there the envelope wins.
    """
    is_page = markup == "html"
    own, given = _outlet(draft.outlet), _outlet(envelope.outlet)
    if given and (not is_page or own == _name_by_address(envelope.url)):
        own = given
    outlet = own or given or (draft.outlet if is_page else None)
    outlet = outlet or envelope.outlet or _name_by_address(envelope.url)
    title = draft.title or envelope.title if is_page else envelope.title or draft.title
    return replace(
        draft,
        outlet=outlet,
        title=title,
        bylines=draft.bylines or envelope.bylines,
        section=draft.section or envelope.section,
        url=draft.url or envelope.url,
        language=draft.language or envelope.language,
        dates=_dates(draft, envelope, is_page=is_page),
    )


def _outlet(name: str | None) -> str | None:
    """Return the canonical name of an outlet, None for a mere host."""
    if not name:
        return None
    known = find_outlet(name)
    if known:
        return known.name
    return None if "." in name and " " not in name and name == name.casefold() else name


def _name_by_address(address: str | None) -> str | None:
    host = find_host_name(address)
    known = find_outlet(host) if host else None
    return known.name if known else host


def _dates(draft: Draft, envelope: Envelope, *, is_page: bool) -> tuple[DateEvidence, ...]:
    by_address = () if is_page or not envelope.url else tuple(find_address_dates([envelope.url]))
    return tuple(dict.fromkeys((*draft.dates, *envelope.dates, *by_address)))
