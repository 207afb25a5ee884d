"""Where everything of the picture stands: origins at the left, articles at the right, links as wide as shares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from twosource.views.graph.flows import Flow

WIDTH = 360.0
ORIGIN_EDGE = 122.0  # where the bars of the origins stand; their names are at the left
ARTICLE_EDGE = 212.0  # where the articles begin
THICKEST = 15.0  # the width of a link that is the whole of an article
THINNEST = 1.5
ROOMY = 14  # with more articles the rows move together
ROW = 40.0
CLOSE_ROW = 25.0
GAP = 34.0  # between the middles of two origins: room for a name and a second line
MARGIN = 22.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Knot:
    """An origin or an article in the picture: its id, the middle of its row, and how high its bar is."""

    id: str
    y: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A flow as a line: where it leaves the bar of its origin, where it comes in at the article, how wide it is."""

    flow: Flow
    start: float
    end: float
    width: float

    @property
    def path(self) -> str:
        """The line as SVG path data."""
        left, right = ORIGIN_EDGE + 3, ARTICLE_EDGE - 6
        middle, start, end = (left + right) / 2, f"{self.start:.1f}", f"{self.end:.1f}"
        return f"M{left:g} {start}C{middle:g} {start} {middle:g} {end} {right:g} {end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The whole picture; ``close`` when there are so many rows that each has one line only."""

    height: float
    close: bool
    origins: tuple[Knot, ...]
    articles: tuple[Knot, ...]
    links: tuple[Link, ...]


def lay_out(articles: Sequence[str], flows: Sequence[Flow]) -> Layout:
    """Place the articles (ids, in the order of their letters) and the origins of ``flows``; the same every time.

    Articles of one origin stand together, beside it, so that few lines cross; who had it first stands above.
    """
    flows = sorted(flows, key=lambda flow: (flow.article, flow.origin))
    close = len(articles) > ROOMY
    ordered = _order_articles(articles, flows)
    rows = {article: MARGIN + place * (CLOSE_ROW if close else ROW) for place, article in enumerate(ordered)}
    origins = _place_origins(rows, flows)
    lowest = max([*rows.values(), *(knot.y + knot.height / 2 for knot in origins)], default=0.0)
    return Layout(
        height=lowest + MARGIN,
        close=close,
        origins=origins,
        articles=tuple(Knot(id=article, y=y, height=THICKEST) for article, y in rows.items()),
        links=tuple(_draw_links(origins, rows, flows)),
    )


def _order_articles(articles: Sequence[str], flows: Sequence[Flow]) -> list[str]:
    ranks = _rank_origins(flows)
    main: dict[str, Flow] = {}
    for flow in flows:
        if flow.article not in main or flow.share > main[flow.article].share:
            main[flow.article] = flow
    return sorted(articles, key=lambda one: _place_in_group(main.get(one), ranks))


def _place_in_group(flow: Flow | None, ranks: Mapping[str, int]) -> tuple[int, bool, bool, float]:
    """Return what an article is sorted by: its main origin, who had that first, who says so, how much it has of it."""
    if flow is None:
        return len(ranks), True, True, 0.0
    later = flow.order not in {"first", "probably first"}
    return ranks[flow.origin], later, flow.manner not in {"own", "credited"}, -flow.share


def _rank_origins(flows: Sequence[Flow]) -> dict[str, int]:
    """Rank the origins, those that most articles come from first."""
    weights: dict[str, tuple[int, float]] = {}
    for flow in flows:
        number, share = weights.get(flow.origin, (0, 0.0))
        weights[flow.origin] = (number + 1, share + flow.share)
    ordered = sorted(weights, key=lambda one: (-weights[one][0], -weights[one][1], one))
    return {origin: rank for rank, origin in enumerate(ordered)}


def _place_origins(rows: Mapping[str, float], flows: Sequence[Flow]) -> tuple[Knot, ...]:
    """Place each origin at the middle of its articles, but no two of them on one another."""
    of: dict[str, list[Flow]] = {}
    for flow in flows:
        of.setdefault(flow.origin, []).append(flow)
    wanted = {origin: sum(rows[flow.article] for flow in each) / len(each) for origin, each in of.items()}
    heights = {origin: sum(map(_width, each)) for origin, each in of.items()}
    ordered = sorted(of, key=lambda one: (wanted[one], one))
    places = _spread(
        [wanted[one] for one in ordered], [heights[one] for one in ordered], max(rows.values(), default=0.0)
    )
    return tuple(Knot(id=one, y=y, height=heights[one]) for one, y in zip(ordered, places, strict=True))


def _spread(wanted: Sequence[float], heights: Sequence[float], lowest: float) -> list[float]:
    """Move bars apart that would stand on one another: down, and where that leads below the last row, up again."""
    if not wanted:
        return []
    steps = [max(GAP, (upper + lower) / 2 + 6) for upper, lower in pairwise(heights)]
    highest = max(MARGIN, heights[0] / 2)
    packed = list(accumulate(steps, initial=highest))  # as high as they can stand
    places = [max(wanted[0], highest)]
    for want, step in zip(wanted[1:], steps, strict=True):
        places.append(max(want, places[-1] + step))
    places[-1] = max(packed[-1], min(places[-1], lowest + (THICKEST - heights[-1]) / 2))
    for place in range(len(steps) - 1, -1, -1):
        places[place] = min(places[place], places[place + 1] - steps[place])
    return places


def _draw_links(origins: Sequence[Knot], rows: Mapping[str, float], flows: Sequence[Flow]) -> Iterator[Link]:
    """Let the links leave an origin side by side, from top to bottom as their articles stand, and arrive likewise."""
    level = {knot.id: knot.y for knot in origins}
    leaving = {knot.id: knot.y - knot.height / 2 for knot in origins}
    arriving = {article: y - THICKEST / 2 for article, y in rows.items()}  # what stays free is of unknown origin
    for flow in sorted(flows, key=lambda one: (level[one.origin], rows[one.article])):
        width = _width(flow)
        start, end = leaving[flow.origin] + width / 2, arriving[flow.article] + width / 2
        leaving[flow.origin] += width
        arriving[flow.article] += width
        yield Link(flow=flow, start=start, end=end, width=width)


def _width(flow: Flow) -> float:
    return max(THINNEST, flow.share * THICKEST)
