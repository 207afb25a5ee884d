"""One story: its state, its findings list by list, all that was found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from twosource.errors import NotHeldError
from twosource.model.comparison import Comparison
from twosource.model.finding import Finding
from twosource.model.page import Page
from twosource.views.desk.plain import page_to_dict
from twosource.views.json import comparison_to_dict
from twosource.views.pages import Group
from twosource.views.showing import ShownStory, pick_group, search_findings, show_story
from twosource.views.story_records import shown_story_to_dict, whole_finding_to_dict
from twosource.web.operations.filtering import AskedPart
from twosource.web.operations.operation import Operation
from twosource.web.operations.shapes import TEXT, object_of, page_of, published
from twosource.web.operations.story_shapes import STORY
from twosource.web.site import Site

_LONGEST = 100  # characters of an id


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedStory:
    """Which story."""

    story: str = field(metadata={"about": "The story, by its id or an earlier one.", "longest": _LONGEST})


@dataclass(frozen=True, kw_only=True)
class AskedFindings(AskedPart):
    """Which findings of a story."""

    story: str = field(metadata={"about": "The story, by its id or an earlier one.", "longest": _LONGEST})
    group: str = field(
        default="",
        metadata={
            "about": "The list, by a name that the story gives: contradicted, established, shared, differing, reworded,"
            " alone-ARTICLE, omitted-ARTICLE, time-NUMBER. All findings where none is named.",
            "longest": _LONGEST,
            "example": "shared",
        },
    )
    words: str = field(
        default="",
        metadata={"about": "Only findings in whose statements all these words stand.", "longest": 300},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A part of a list of findings, with what is needed to show it. ``group`` has the whole list."""

    shown: ShownStory
    group: Group
    part: Page[Finding]


def load_shown(site: Site, story: str) -> ShownStory:
    """Return a story as it was analysed; it is kept until something of it may have changed.

    Raises:
        NotHeldError: there is no such story.
        WaitsError: it was not analysed yet.
    """
    key = (story, site.desk.mark(story))
    kept = site.shown.get(key)
    if kept is None:
        comparison = _load(site, key)
        compared = {article.id for article in comparison.articles}
        kept = show_story(comparison, waiting=len(set(site.desk.members(story)) - compared))
        site.shown.put(key, kept, _measure(comparison))
    return kept


def load_compared(site: Site, story: str) -> Comparison:
    """Return what was found out about a story, without what its own page looks up; it is kept as `load_shown` keeps it.

    Raises:
        NotHeldError: there is no such story.
        WaitsError: it was not analysed yet.
    """
    return _load(site, (story, site.desk.mark(story)))


def _load(site: Site, key: tuple[str, str]) -> Comparison:
    kept = site.compared.get(key)
    if kept is None:
        kept = site.desk.story(key[0])
        site.compared.put(key, kept, _measure(kept))
    return kept


def _measure(comparison: Comparison) -> int:
    return len(comparison.statements) + len(comparison.passages) + len(comparison.articles)


def _mark(site: Site, asked: AskedStory) -> tuple[str, str]:
    return asked.story, site.desk.mark(asked.story)


def _show(site: Site, asked: AskedStory) -> ShownStory:
    return load_shown(site, asked.story)


def _compare(site: Site, asked: AskedStory) -> Comparison:
    return load_compared(site, asked.story)


def _list(site: Site, asked: AskedFindings) -> Listed:
    shown = load_shown(site, asked.story)
    group = pick_group(shown, asked.group)
    if group is None:
        what = f"story {asked.story} has no list of findings {asked.group!r}; the story names those it has"
        raise NotHeldError(site.desk.name, what)
    found = search_findings(group.findings, asked.words, shown.catalogue)
    items = found[asked.offset : asked.offset + asked.limit]
    return Listed(shown=shown, group=group, part=Page(items=items, total=len(found), offset=asked.offset))


def _write_list(listed: Listed) -> dict[str, Any]:
    catalogue = listed.shown.catalogue
    group = listed.group
    part = page_to_dict(listed.part, lambda finding: whole_finding_to_dict(finding, catalogue))
    return {"story": listed.shown.story.id, "group": group.anchor, "name": group.name, **part}


SHOW_STORY = Operation(
    name="show_story",
    method="GET",
    path="/stories/{story}",
    summary="The state of a story: what is established, what differs, what one article alone has, and who said it.",
    asked=AskedStory,
    run=_show,
    write=shown_story_to_dict,
    answer=STORY,
)
MARK_STORY = Operation(
    name="mark_story",
    method="GET",
    path="/stories/{story}/mark",
    summary="What is another text whenever something of the story may have changed: whether to ask for it again.",
    asked=AskedStory,
    run=_mark,
    write=lambda marked: {"story": marked[0], "mark": marked[1]},
    answer=object_of(story=TEXT, mark=TEXT),
)
SHOW_COMPARISON = Operation(
    name="show_comparison",
    method="GET",
    path="/stories/{story}/comparison",
    summary="All that was found for a story, in the result format.",
    asked=AskedStory,
    run=_compare,
    write=comparison_to_dict,
    answer=published("comparison"),
)
LIST_FINDINGS = Operation(
    name="list_findings",
    method="GET",
    path="/stories/{story}/findings",
    summary="The findings of a story, list by list, a part of them at a time.",
    asked=AskedFindings,
    run=_list,
    write=_write_list,
    answer=object_of(story=TEXT, group=TEXT, name=TEXT, **page_of(published("comparison/finding"))["properties"]),
)
