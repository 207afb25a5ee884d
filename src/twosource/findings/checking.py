"""A sentence that somebody typed, beside the statements of articles: who states it, differs or contradicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.findings.material import Reports
from twosource.findings.meeting import VALUES, Bearing, Met, Reread, Search, Typed, meet
from twosource.findings.nearness import pick_nearest
from twosource.findings.nobody import meet_somebody
from twosource.findings.propositions.claims import find_claim
from twosource.findings.relations.relating import relate
from twosource.findings.rivals import meet_rivals
from twosource.findings.settings import FindingSettings
from twosource.language.quantities.comparison import compare_quantities
from twosource.model.check import Answer, PartlyStated
from twosource.model.finding import Finding, Proposition
from twosource.model.identity import content_id
from twosource.model.mention import Quantity
from twosource.model.span import Span
from twosource.model.story import Story
from twosource.model.support import Ledger, count_support

_BEARINGS: tuple[Bearing, ...] = ("states", "differs", "contradicts", "partly", "perhaps")


def check_sentence(span: Span, typed: Typed, reports: Reports, reread: Reread, settings: FindingSettings) -> Answer:
    """Return what the statements of articles say about the sentence at ``span`` of the typed text.

    It is matched and related like a statement of one more article, with the statements nearest to it:
    other sentences of the text change nothing, nor does how much else there is to search. ``reread``
    reads the text with another figure in it. The answer does not depend on the order of the reports.
    """
    near = pick_nearest(span, typed.analysed, reports, settings.typed.closely)
    met = _meet_all(span, typed, Search(near=near, reports=reports, settings=settings), reread)
    found = {bearing: sorted(_find(bearing, met, reports), key=_support_first) for bearing in _BEARINGS}
    whole = {bearing: tuple(one.finding for one in found[bearing]) for bearing in _BEARINGS if bearing != "partly"}
    own = typed.inside(span)
    return Answer(span=span, statements=tuple(one.id for one in own), **whole, partly=tuple(found["partly"]))


def _meet_all(span: Span, typed: Typed, search: Search, reread: Reread) -> list[Met]:
    """Return what is about the sentence, the clearest first; of what may be so only the surest."""
    met = {one.side.statement.id: one for one in meet(span, typed, search)}
    for one in (*meet_rivals(span, typed, search, reread), *meet_somebody(span, typed, search, reread)):
        known = met.get(one.side.statement.id)
        if known is None or known.bearing == "perhaps" or (known.bearing == "partly" and one.certain):
            met[one.side.statement.id] = one
    ranked = sorted(met.values(), key=lambda one: one.rank)
    unsure = [one for one in ranked if not one.certain]
    return [*(one for one in ranked if one.certain), *unsure[: search.settings.typed.most_perhaps]]


def _find(bearing: Bearing, met: Sequence[Met], reports: Reports) -> Iterator[PartlyStated]:
    """Yield the findings of one bearing, story by story, each with what it lacks of the sentence."""
    for story in reports.stories:
        some = [one for one in met if one.bearing == bearing and one.side.statement.article in story.articles]
        for group in _part(some):
            yield PartlyStated(finding=_make_finding(story, group, reports.ledger), lacking=group[0].lacking)


def _part(met: Sequence[Met]) -> list[list[Met]]:
    """Part those that give different values; each is put to the first group with which it agrees throughout."""
    groups: list[list[Met]] = []
    for one in met:
        fitting = (group for group in groups if all(_agree(one, other) for other in group))
        group = next(fitting, None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return groups


def _agree(one: Met, other: Met) -> bool:
    """Tell whether two differ from the sentence by one value, or lack the same of it."""
    if one.lacking != other.lacking:
        return False
    if one.bearing == "partly":
        return True
    ours, theirs = ({relation.about for relation in each.relations if relation.kind in VALUES} for each in (one, other))
    apart = {relation.about for relation in relate(one.side, other.side, 1.0) if relation.kind in VALUES}
    return ours == theirs and not apart & ours and _have_one_figure(_find_figures(one), _find_figures(other))


def _find_figures(met: Met) -> list[Quantity]:
    """Return the figures by which a statement differs from the sentence."""
    spans = [one.b_span for one in met.relations if one.kind in VALUES and one.about == "quantity"]
    return [each for each in met.side.statement.quantities if any(each.span.overlaps(span) for span in spans)]


def _have_one_figure(ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> bool:
    """Tell whether none of these figures stands against another: "at least nine" is not the figure that "eleven" is."""
    return all(
        x.value == y.value or (x.unit != y.unit and compare_quantities(x, y) == "equal") for x in ours for y in theirs
    )


def _make_finding(story: Story, met: Sequence[Met], ledger: Ledger) -> Finding:
    sides = [one.side for one in met]
    ordered = sorted(sides, key=lambda side: (side.statement.article, side.statement.span, side.statement.id))
    ids = [side.statement.id for side in ordered]
    return Finding(
        id=content_id("finding", story.id, *sorted(ids)),
        story=story.id,
        wording=sides[0].statement.id,
        words=sides[0].statement.span,
        statements=tuple(ids),
        propositions=tuple(
            Proposition(statement=side.statement.id, spans=find_claim(side.statement, side.text)) for side in ordered
        ),
        carriers=tuple(ids),
        support=count_support([side.statement for side in ordered], ledger),
        relations=tuple(relation for one in met for relation in one.relations),
    )


def _support_first(one: PartlyStated) -> tuple[int, int, int, str]:
    support = one.finding.support
    return -support.origins, -support.sources, -support.articles, one.finding.id
