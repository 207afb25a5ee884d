"""A comparison with the corrections that it obeys, and with what is to be said of those that it cannot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from twosource.model.bonds import bind_statements
from twosource.model.comparison import Comparison
from twosource.model.correction import Correction, redirect, standing
from twosource.model.obeyed import Obeyed
from twosource.model.obeying import Found, Scene, find_affected, find_obeyed
from twosource.model.ownership import read_owners
from twosource.model.ties import tie_articles

_SOURCES = {"rename source", "merge sources"}
_NOUNS = {
    "merge stories": "article",
    "split story": "article",
    "join statements": "statement",
    "part statements": "statement",
    "rename source": "source",
    "merge sources": "source",
    "set owner": "outlet",
    "set origin": "article",
    "relabel junk": "article",
    "undo": "correction",
}


def read_origins(corrections: Iterable[Correction]) -> dict[str, Correction]:
    """Return what people say of the origin of articles, by the id of the article; of two the later one holds."""
    return {one: each for each in standing(corrections) if each.kind == "set origin" for one in each.subject}


def note_corrections(
    comparison: Comparison, said: Sequence[Correction], now: Mapping[str, str], sources: Sequence[Obeyed], *, part: bool
) -> Comparison:
    """Return the comparison with the corrections that it obeys; what cannot be obeyed is named in ``made.degraded``.

    ``said`` are all corrections, undone ones and undos too; ``now`` leads from former ids to present ones;
    ``sources`` are the corrections of sources that were obeyed. ``part``: the comparison is of a part of all articles,
    so what it has none of the subjects of is about another part. A correction that a later one contradicts is neither
    obeyed nor named.
    """
    if not said:
        return comparison
    current = redirect(said, now)
    scene = _set_scene(comparison, current)
    found = {each.id: _find(each, sources, scene) for each in standing(current)}
    by_id = {each.id: each for each in said}
    obeyed = [
        Obeyed(correction=by_id[key], touched=one.touched, missing=one.missing)
        for key, one in found.items()
        if one.touched is not None
    ]
    doubts = [
        *(doubt for key, one in found.items() for doubt in _doubt(by_id[key], one, part=part)),
        *([] if part else _doubt_undos(said)),
    ]
    return replace(
        comparison,
        made=replace(comparison.made, degraded=(*comparison.made.degraded, *doubts)),
        corrections=tuple(sorted(obeyed, key=lambda each: (each.correction.moment, each.correction.id))),
    )


def _set_scene(comparison: Comparison, said: Sequence[Correction]) -> Scene:
    return Scene(
        comparison=comparison,
        ties=tie_articles(said),
        bonds=bind_statements(said),
        owners=read_owners(said),
        origins=read_origins(said),
        articles={article.id: article for article in comparison.articles},
        homes={article: story.id for story in comparison.stories for article in story.articles},
        stated={statement.id: statement.article for statement in comparison.statements},
    )


def _find(said: Correction, sources: Sequence[Obeyed], scene: Scene) -> Found:
    if said.kind not in _SOURCES:
        return find_obeyed(said, scene)
    obeyed = next((each for each in sources if each.correction.id == said.id), None)
    if obeyed is None:
        return Found(missing=said.subject)
    return Found(touched=(*obeyed.touched, *find_affected(obeyed.touched, scene)))


def _doubt(said: Correction, found: Found, *, part: bool) -> Iterator[str]:
    """Say of a correction that it no longer applies, or only in part."""
    if found.superseded or (part and not found.why and not _is_here(said, found)):
        return
    why = found.why or _tell_missing(said, found.missing)
    if found.touched is None:
        yield f"{_name(said)} no longer applies: {why}"
    elif found.missing:
        yield f"{_name(said)} applies in part: {why}"


def _is_here(said: Correction, found: Found) -> bool:
    """Tell whether a correction is about this part: some of its statements are here, or it was obeyed."""
    statements = _NOUNS[said.kind] == "statement"
    return statements and len(found.missing) < len(said.subject)


def _doubt_undos(said: Sequence[Correction]) -> Iterator[str]:
    known = {each.id for each in said}
    for each in sorted(said, key=lambda one: (one.moment, one.id)):
        if each.kind == "undo" and not known.intersection(each.subject):
            yield f"{_name(each)} undoes nothing: {_tell_missing(each, each.subject)}"


def _name(said: Correction) -> str:
    return f"the correction {said.id} ({said.kind}, by {said.by})"


def _tell_missing(said: Correction, missing: Sequence[str]) -> str:
    noun = _NOUNS[said.kind]
    verb = f"{noun} {missing[0]} is" if len(missing) == 1 else f"{noun}s {', '.join(missing)} are"
    return f"{verb} not there"
