"""Corrections: what people have set right, what could be, and the verbs to do so."""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.errors import BusyError
from twosource.model.correction import Correction, CorrectionKind
from twosource.model.filters import Filters
from twosource.model.listed import ListedStory
from twosource.model.page import Page
from twosource.model.subject import ListedCorrection, Subject
from twosource.views.corrections import correction_to_dict
from twosource.views.desk.correcting import found_correction_to_dict, listed_correction_to_dict
from twosource.views.desk.plain import page_to_dict
from twosource.web.operations.filtering import AskedPart
from twosource.web.operations.operation import Operation
from twosource.web.operations.shapes import COUNT, TEXT, TRUTH, list_of, object_of, or_null, page_of, shape_of
from twosource.web.operations.stories import LIST_STORIES
from twosource.web.site import Site

MOST_STORIES = 20  # stories that a correction touches which are told

_MADE = shape_of(Correction)
_LISTED = shape_of(
    Correction,
    title="ListedCorrection",
    told={**TEXT, "description": "what it set right, in a few words"},
    stands={**TRUTH, "description": "whether it is in force"},
    undone_by={**or_null(TEXT), "description": "the undo in force that names it"},
    subjects={**list_of(shape_of(Subject)), "description": "the first of what it is about"},
    subjects_total=COUNT,
)
_WHO = "Who makes it; without it, the name of the login, or of who started the server."
_WHY = "Why, for those who ask."


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedCorrections(AskedPart):
    """Which corrections to list."""

    in_force: bool = field(default=False, metadata={"about": "Only those in force: no undone ones, no undos."})


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedCorrection:
    """Which correction to show."""

    correction: str = field(metadata={"about": "The id of the correction.", "longest": 64})


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCorrection:
    """A correction, and the first of the stories that it touches: those that are ``queued`` wait to be redone."""

    listed: ListedCorrection
    touched: Page[ListedStory]

    @property
    def waits(self) -> bool:
        """Whether one of the stories is still to be analysed again."""
        return any(story.queued for story in self.touched.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedMaking:
    """A correction to make."""

    kind: CorrectionKind = field(metadata={"about": "What is set right: see the guide on correcting a result."})
    subject: tuple[str, ...] = field(
        metadata={
            "about": "What it is about: ids, the name of an outlet, or the id of an article and the words of a line.",
            "longest": 100_000,
            "most": 1000,
        }
    )
    value: str | None = field(default=None, metadata={"about": "What holds now, where the kind needs it."})
    who: str | None = field(default=None, metadata={"about": _WHO, "longest": 200})
    why: str = field(default="", metadata={"about": _WHY})


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedUndoing:
    """A correction to undo."""

    correction: str = field(metadata={"about": "The id of the correction.", "longest": 64})
    who: str | None = field(default=None, metadata={"about": _WHO, "longest": 200})
    why: str = field(default="", metadata={"about": _WHY})


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeCorrection:
    """A correction that was made, and the job that analyses again what it touches; None: the jobs in line do."""

    correction: Correction
    job: str | None


def _list(site: Site, asked: AskedCorrections) -> Page[ListedCorrection]:
    return site.desk.corrections.tell(in_force=asked.in_force, limit=asked.limit, offset=asked.offset)


def _find(site: Site, asked: AskedCorrection) -> FoundCorrection:
    listed = site.desk.corrections.find(asked.correction)
    return FoundCorrection(listed=listed, touched=_find_touched(site, listed))


def _find_touched(site: Site, listed: ListedCorrection) -> Page[ListedStory]:
    """Return the stories that a correction is about; of an undo those of what it undoes."""
    correction, seen = listed.correction, 0
    while correction.kind == "undo" and seen < MOST_STORIES:
        listed, seen = site.desk.corrections.find(correction.subject[0]), seen + 1
        correction = listed.correction
    stories = tuple(dict.fromkeys(each.story for each in listed.subjects if each.story))
    filters = {
        "set owner": Filters(outlets=correction.subject),
        "rename source": Filters(sources=(correction.value or "", *correction.subject)),
        "merge sources": Filters(sources=(correction.value or "", *correction.subject)),
    }.get(correction.kind, Filters(stories=stories))
    if filters.ask_nothing:
        return Page(items=(), total=0)
    return site.desk.stories(filters, order="changed", limit=MOST_STORIES)


def _make(site: Site, asked: AskedMaking) -> MadeCorrection:
    site.desk.corrections.refuse_idle(asked.kind, asked.subject)
    return _take_down(site, asked.kind, asked.subject, asked)


def _undo(site: Site, asked: AskedUndoing) -> MadeCorrection:
    site.desk.corrections.find(asked.correction)
    return _take_down(site, "undo", (asked.correction,), asked)


def _take_down(
    site: Site, kind: CorrectionKind, subject: tuple[str, ...], asked: AskedMaking | AskedUndoing
) -> MadeCorrection:
    who = asked.who or site.who
    value = asked.value if isinstance(asked, AskedMaking) else None
    made = site.clerk.do(lambda desk: desk.corrections.make(kind, subject, who=who, value=value, why=asked.why))
    try:
        job = site.clerk.submit(f"Stories touched by a correction: {kind}")
    except BusyError:  # it stands; the jobs in line analyse what waits
        return MadeCorrection(correction=made, job=None)
    return MadeCorrection(correction=made, job=job.id)


LIST_CORRECTIONS = Operation(
    name="list_corrections",
    method="GET",
    path="/corrections",
    summary="What people have set right, the latest first, with what it is about.",
    asked=AskedCorrections,
    run=_list,
    write=lambda page: page_to_dict(page, listed_correction_to_dict),
    answer=page_of(_LISTED),
)
GET_CORRECTION = Operation(
    name="get_correction",
    method="GET",
    path="/corrections/{correction}",
    summary="A correction, and the stories that it touches: those that are queued wait to be analysed again.",
    asked=AskedCorrection,
    run=_find,
    write=lambda found: found_correction_to_dict(found.listed, found.touched),
    answer={
        "allOf": [_LISTED],
        **object_of(stories=LIST_STORIES.answer),
    },
)
MAKE_CORRECTION = Operation(
    name="make_correction",
    method="POST",
    path="/corrections",
    summary="Set something right: kept with who and when, obeyed in every analysis to come, undone at any time.",
    about="The stories that it touches are analysed again as a job.",
    asked=AskedMaking,
    run=_make,
    write=lambda made: {**correction_to_dict(made.correction), "job": made.job},
    answer={"allOf": [_MADE], **object_of(job=or_null(TEXT))},
    status=201,
)
UNDO_CORRECTION = Operation(
    name="undo_correction",
    method="POST",
    path="/corrections/{correction}/undo",
    summary="Undo a correction; undo the undoing to have it again.",
    about="The stories that it touched are analysed again as a job.",
    asked=AskedUndoing,
    run=_undo,
    write=lambda made: {**correction_to_dict(made.correction), "job": made.job},
    answer={"allOf": [_MADE], **object_of(job=or_null(TEXT))},
    status=201,
)
