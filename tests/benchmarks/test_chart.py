"""A chart is well-formed, and its lines run through the values."""

from __future__ import annotations

from benchmarks.chart import draw_chart
from lxml import etree

SVG = "{http://www.w3.org/2000/svg}"


def _points(drawn: str) -> list[list[tuple[float, float]]]:
    lines = etree.fromstring(drawn.encode()).iter(f"{SVG}polyline")
    return [[(float(x), float(y)) for x, y in (p.split(",") for p in line.get("points", "").split())] for line in lines]


def test_what_grows_tenfold_with_a_tenfold_rises_in_a_straight_line() -> None:
    (line,) = _points(draw_chart("statements", [10, 100, 1000], {"Pairs": {"all": [10, 100, 1000]}}))
    (x0, y0), (x1, y1), (x2, y2) = line
    assert x0 < x1 < x2
    assert y0 > y1 > y2
    assert abs((x1 - x0) - (x2 - x1)) < 0.2
    assert abs((y1 - y0) - (y2 - y1)) < 0.2


def test_titles_are_escaped_and_zeros_stay_inside() -> None:
    drawn = draw_chart("n", [1, 2], {"a < b": {"c & d": [0, 5]}, "second": {"e": [0, 0]}})
    assert "a &lt; b" in drawn
    assert all(0 <= y <= 260 for line in _points(drawn) for _, y in line)
