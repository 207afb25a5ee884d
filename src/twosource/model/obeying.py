"""Which corrections a comparison obeys, what each of them touched, and which find nothing to obey."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from twosource.model.article import Article
from twosource.model.bonds import Bonds
from twosource.model.comparison import Comparison
from twosource.model.correction import Correction, CorrectionKind
from twosource.model.finding import Finding
from twosource.model.ownership import Owners, fold_name, name_outlet
from twosource.model.ties import Ties

_SEVERAL = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A comparison and what people have said, as it was read: what each correction is held against."""

    comparison: Comparison
    ties: Ties
    bonds: Bonds
    owners: Owners
    origins: Mapping[str, Correction]
    articles: Mapping[str, Article]
    homes: Mapping[str, str]  # the story of each article
    stated: Mapping[str, str]  # the article of each statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a correction comes to: what it ``touched``, None where it cannot be obeyed, and ``why``.

    ``missing`` are its subjects that are gone. ``superseded``: a later one says something else of the same.
    """

    touched: tuple[str, ...] | None = None
    missing: tuple[str, ...] = ()
    why: str = ""
    superseded: bool = False


SUPERSEDED = Found(superseded=True)


def find_obeyed(said: Correction, scene: Scene) -> Found:
    """Hold one correction against a comparison. Those of sources are found where sources are corrected."""
    return _BY_KIND[said.kind](said, scene)


def find_affected(sources: Iterable[str], scene: Scene) -> Iterator[str]:
    """Yield the ids of the findings with a statement that is attributed to one of these sources."""
    wanted = set(sources)
    cited = {one.id for one in scene.comparison.statements if wanted.intersection(one.sources)}
    yield from _list_findings(scene, lambda finding: not cited.isdisjoint(finding.statements))


def _find_stories(said: Correction, scene: Scene) -> Found:
    here, missing = _part(said.subject, scene.articles)
    if len(here) < (_SEVERAL if said.kind == "merge stories" else 1):
        return Found(missing=missing)
    merged = any(len(group.intersection(said.subject)) >= _SEVERAL for group in scene.ties.together)
    split = any(each.split_off == frozenset(said.subject) for each in scene.ties.apart)
    if not (merged if said.kind == "merge stories" else split):
        return SUPERSEDED
    beside = (said.staying or frozenset()).intersection(scene.articles)
    stories = {scene.homes[article] for article in (*here, *beside) if article in scene.homes}
    return Found(touched=tuple(sorted(stories)), missing=missing)


def _find_joined(said: Correction, scene: Scene) -> Found:
    here, missing = _part(said.subject, scene.stated)
    if len(here) < _SEVERAL:
        return Found(missing=missing)
    if not any(pair in scene.bonds.joined for pair in combinations(sorted(here), 2)):
        return SUPERSEDED
    by_story: dict[str, set[str]] = {}
    for one in here:
        by_story.setdefault(scene.homes.get(scene.stated[one], ""), set()).add(one)
    together = {one for own in by_story.values() if len(own) >= _SEVERAL for one in own}
    if not together:
        return Found(why="its statements stand in different stories")
    findings = _list_findings(scene, lambda finding: len(together.intersection(finding.statements)) >= _SEVERAL)
    return Found(touched=(*sorted(together), *findings), missing=missing)


def _find_parted(said: Correction, scene: Scene) -> Found:
    here, missing = _part(said.subject, scene.stated)
    if len(here) < _SEVERAL:
        return Found(missing=missing)
    if not any(pair in scene.bonds.parted for pair in combinations(sorted(here), 2)):
        return SUPERSEDED
    findings = _list_findings(scene, lambda finding: not here.isdisjoint(finding.statements))
    return Found(touched=(*sorted(here), *findings), missing=missing)


def _find_owned(said: Correction, scene: Scene) -> Found:
    own = [each for each in scene.articles.values() if fold_name(name_outlet(each)) in {*map(fold_name, said.subject)}]
    if not own:
        return Found(missing=said.subject)
    if not any(said in owner.said for article in own if (owner := scene.owners.of(article)) is not None):
        return SUPERSEDED
    findings = _list_findings(scene, lambda finding: _is_owned(said, finding, scene))
    return Found(touched=(*sorted(article.id for article in own), *findings))


def _is_owned(said: Correction, finding: Finding, scene: Scene) -> bool:
    articles = [scene.articles[key] for key in sorted({scene.stated[one] for one in finding.carriers})]
    return any(said in shared.owner.said for shared in scene.owners.share(articles))


def _find_origin(said: Correction, scene: Scene) -> Found:
    here, missing = _part(said.subject, scene.articles)
    if not here:
        return Found(missing=missing)
    if not any(scene.origins.get(article) == said for article in here):
        return SUPERSEDED
    findings = _list_findings(scene, lambda finding: any(scene.stated[one] in here for one in finding.carriers))
    return Found(touched=(*sorted(here), *findings))


def _find_relabelled(said: Correction, scene: Scene) -> Found:
    article = scene.articles.get(said.subject[0])
    if article is None:
        return Found(missing=said.subject[:1])
    words = "".join(said.subject[1].split())
    places = (article.text, *(junk.text for junk in article.junk))
    if not any(words in "".join(place.split()) for place in places):
        return Found(why="its words are neither in the text nor in the junk")
    return Found(touched=(article.id,))


def _part(subject: Sequence[str], known: Mapping[str, object]) -> tuple[set[str], tuple[str, ...]]:
    """Return the subjects that are there, and those that are not."""
    return {one for one in subject if one in known}, tuple(one for one in subject if one not in known)


def _list_findings(scene: Scene, fits: Callable[[Finding], bool]) -> tuple[str, ...]:
    return tuple(finding.id for finding in scene.comparison.findings if fits(finding))


def _find_nothing(said: Correction, _: Scene) -> Found:
    return Found(missing=said.subject)


_BY_KIND: Mapping[CorrectionKind, Callable[[Correction, Scene], Found]] = {
    "merge stories": _find_stories,
    "split story": _find_stories,
    "join statements": _find_joined,
    "part statements": _find_parted,
    "rename source": _find_nothing,
    "merge sources": _find_nothing,
    "set owner": _find_owned,
    "set origin": _find_origin,
    "relabel junk": _find_relabelled,
    "undo": _find_nothing,
}
