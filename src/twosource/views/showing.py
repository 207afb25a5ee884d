"""One story with all that a page about it looks up, and its findings by name of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.model.comparison import Comparison
from twosource.model.finding import Finding
from twosource.model.story import Story
from twosource.views.catalogue import Catalogue, make_catalogue
from twosource.views.digest import Contrast, digest_stories
from twosource.views.pages import Group, Page, make_page
from twosource.views.ranking import leave_out_repeats


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownStory:
    """A story as it was analysed. ``waiting`` counts its articles that came since: they are in nothing of it."""

    comparison: Comparison
    catalogue: Catalogue
    page: Page
    waiting: int = 0

    @property
    def story(self) -> Story:
        """The story itself."""
        return self.page.digest.story

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings in the order in which pages list them: what is contradicted first, what one has alone last."""
        return tuple(finding for group in self.page.groups for finding in group.findings)


def show_story(comparison: Comparison, *, waiting: int = 0) -> ShownStory:
    """Return the only story of a comparison for a page about it."""
    catalogue = make_catalogue(comparison)
    [digest] = digest_stories(comparison, catalogue)
    page = make_page(digest, comparison, catalogue, texts=False)
    return ShownStory(comparison=comparison, catalogue=catalogue, page=page, waiting=waiting)


def pick_group(shown: ShownStory, name: str) -> Group | None:
    """Return a list of findings of a story by its name, None where there is no such list.

    Besides those of the page: ``differing`` and ``reworded``, ``omitted-`` with the id of the article that leaves them
    out, ``time-`` with the place of the time on the timeline, from 0; "" are all findings.
    """
    if not name:
        return Group(anchor="", name="All findings", meaning="What is contradicted first.", findings=shown.findings)
    known = {group.anchor: group for group in shown.page.groups}
    kind, _, rest = name.partition("-")
    if name in known:
        return known[name]
    if kind == "omitted":
        return _pick_omitted(shown, rest)
    if kind == "time":
        return _pick_dated(shown, rest)
    return _pick_contrasts(shown, name)


def _pick_contrasts(shown: ShownStory, name: str) -> Group | None:
    digest = shown.page.digest
    if name == "differing":
        return _group(name, "Differs", "The same fact, another value.", digest.differing)
    if name == "reworded":
        return _group(name, "Agrees in other words", "Other units, or more or less precise.", digest.reworded)
    return None


def _group(name: str, title: str, meaning: str, contrasts: Sequence[Contrast]) -> Group:
    findings = tuple(dict.fromkeys(contrast.finding for contrast in contrasts))
    return Group(anchor=name, name=title, meaning=meaning, findings=findings)


def _pick_omitted(shown: ShownStory, article: str) -> Group | None:
    if article not in shown.catalogue.letters:
        return None
    called = f"{shown.catalogue.letters[article]}, {shown.catalogue.called(article)}"
    return Group(
        anchor=f"omitted-{article}",
        name=f"Left out by {called}",
        meaning="Two or more other articles carry it.",
        findings=leave_out_repeats(shown.page.digest.missing.get(article, ())),
    )


def _pick_dated(shown: ShownStory, place: str) -> Group | None:
    timeline = shown.page.timeline
    if not (place.isascii() and place.isdigit() and int(place) < len(timeline)):
        return None
    entry = timeline[int(place)]
    return Group(
        anchor=f"time-{int(place)}",
        name=f"At one time: {entry.when.text}",
        meaning="Findings that speak of this time.",
        findings=leave_out_repeats(shown.catalogue.listed(entry.findings)),
    )


def search_findings(findings: Sequence[Finding], words: str, catalogue: Catalogue) -> tuple[Finding, ...]:
    """Return the findings in whose statements all the words stand, in any order, capital or not; all for no words."""
    asked = words.casefold().split()
    return tuple(finding for finding in findings if _has(finding, asked, catalogue))


def _has(finding: Finding, asked: Sequence[str], catalogue: Catalogue) -> bool:
    told = " ".join(catalogue.text_of(one) for one in finding.statements).casefold() if asked else ""
    return all(word in told for word in asked)
