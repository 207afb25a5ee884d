"""Makes corrections by people, and checks them: what cannot be obeyed is refused when it is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from twosource.errors import CorrectionError
from twosource.model.correction import ARTICLE, JUNK, KINDS, Correction, CorrectionKind, read_moment
from twosource.model.identity import content_id

_ORDERED = frozenset(["relabel junk"])  # of all others the order of the subjects says nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    """What a kind of correction is made of. ``most``: subjects at most, None: any number; ``value``: what it is."""

    subjects: str
    least: int
    most: int | None
    value: str | None = None
    may_be_empty: bool = False


_SHAPES: Final[Mapping[CorrectionKind, _Shape]] = {
    "merge stories": _Shape(subjects="ids of articles of the stories", least=2, most=None),
    "split story": _Shape(
        subjects="ids of the articles to split off", least=1, most=None,
        value="ids of the articles that stay", may_be_empty=True,
    ),
    "join statements": _Shape(subjects="ids of statements", least=2, most=None),
    "part statements": _Shape(subjects="ids of statements", least=2, most=None),
    "rename source": _Shape(subjects="id of a source", least=1, most=1, value="new name"),
    "merge sources": _Shape(subjects="ids of sources", least=2, most=None, value="name to keep"),
    "set owner": _Shape(subjects="name of an outlet", least=1, most=1, value="owner"),
    "set origin": _Shape(
        subjects="id of an article", least=1, most=1,
        value="name of the agency or outlet it is from", may_be_empty=True,
    ),
    "relabel junk": _Shape(
        subjects="id of an article and the words of a line", least=2, most=2, value=f"{JUNK!r} or {ARTICLE!r}"
    ),
    "undo": _Shape(subjects="id of a correction", least=1, most=1),
}  # fmt: skip


def correct(  # noqa: PLR0913 - the fields of an event
    kind: str, subject: Sequence[str], *, who: str, when: str, value: str | None = None, why: str = ""
) -> Correction:
    """Return the correction with these fields, checked, and with its id.

    The order of subjects counts only where one of them is an article and the other its words. White space around names
    does not count; an empty ``value`` is none.

    Raises:
        CorrectionError: the kind is unknown, subjects are too few or too many, a name or the time cannot be used.
    """
    known = _check_kind(kind)
    shape = _SHAPES[known]
    subjects = tuple(subject) if known in _ORDERED else tuple(sorted({each.strip() for each in subject}))
    _check_subjects(known, subjects, shape)
    kept = _check_value(known, " ".join((value or "").split()) or None, shape)
    name = " ".join(who.split())
    if not name:
        message = f"{known}: nobody is named as who made it; say who, so that others can ask"
        raise CorrectionError(message)
    _check_moment(known, when)
    return Correction(
        id=content_id("correction", known, len(subjects), *subjects, kept or "", name, when, why),
        kind=known,
        subject=subjects,
        value=kept,
        who=name,
        when=when,
        why=why,
    )


def _check_kind(kind: str) -> CorrectionKind:
    known = next((each for each in KINDS if each == kind), None)
    if known is None:
        message = f"{kind!r} is no kind of correction; use one of: {', '.join(KINDS)}"
        raise CorrectionError(message)
    return known


def _check_subjects(kind: CorrectionKind, subjects: Sequence[str], shape: _Shape) -> None:
    number = len(subjects)
    if number < shape.least or (shape.most is not None and number > shape.most):
        bound = f"{shape.least}" if shape.most == shape.least else f"{shape.least} or more"
        message = f"{kind}: needs {bound} different subjects ({shape.subjects}), not {number}"
        raise CorrectionError(message)
    if not all(each.strip() for each in subjects):
        message = f"{kind}: a subject is empty; give the {shape.subjects}"
        raise CorrectionError(message)


def _check_value(kind: CorrectionKind, value: str | None, shape: _Shape) -> str | None:
    if shape.value is None:
        if value is not None:
            message = f"{kind}: takes no value, but {value!r} was given; leave it out"
            raise CorrectionError(message)
        return None
    missing = value is None and not shape.may_be_empty
    if missing or (kind == "relabel junk" and value not in {JUNK, ARTICLE}):
        message = f"{kind}: needs a value ({shape.value}), not {value or 'nothing'}"
        raise CorrectionError(message)
    return " ".join(sorted(set(value.split()))) if kind == "split story" and value else value


def _check_moment(kind: CorrectionKind, when: str) -> None:
    if read_moment(when) is None:
        message = f"{kind}: {when!r} is no time; give when it was made in ISO 8601, such as 2031-05-02T09:30:00+00:00"
        raise CorrectionError(message)
