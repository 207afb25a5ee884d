"""Line charts side by side, both axes logarithmic, as one SVG that needs nothing else."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

Lines = Mapping[str, Sequence[float]]

_WIDTH, _HEIGHT = 300, 230  # of a chart, in pixels
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 24, 30, 66
_COLOURS = ("#1f5fa8", "#b3541e", "#3c7a3c")
_MILLION = 6  # as a power of ten
_LINE = 14  # height of a line of the legend
_STYLE = (
    "text{font:11px sans-serif;fill:#333}.title{font-weight:bold;font-size:12px}"
    ".grid{stroke:#ddd;stroke-width:1}.line{fill:none;stroke-width:2}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    """A logarithmic axis: powers of ten from ``low`` to ``high``, laid out from ``start`` to ``end`` pixels."""

    low: int
    high: int
    start: float
    end: float

    def place(self, value: float) -> float:
        share = (math.log10(max(value, 10**self.low)) - self.low) / max(1, self.high - self.low)
        return self.start + share * (self.end - self.start)


def draw_chart(axis: str, across: Sequence[float], charts: Mapping[str, Lines]) -> str:
    """Return the SVG: a chart for each title, with lines over the values of ``across``, which ``axis`` names."""
    width = _WIDTH * len(charts)
    drawn = "\n".join(
        f'<g transform="translate({number * _WIDTH} 0)">\n{chr(10).join(_draw(title, axis, across, lines))}\n</g>'
        for number, (title, lines) in enumerate(charts.items())
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {_HEIGHT + _LINE}" width="{width}" role="img">\n'
        f"<title>{escape(', '.join(charts))} by {escape(axis)}</title>\n<style>{_STYLE}</style>\n"
        f'<rect width="100%" height="100%" fill="#fff"/>\n{drawn}\n</svg>\n'
    )


def _draw(title: str, axis: str, across: Sequence[float], lines: Lines) -> Iterator[str]:
    x = _scale(across, _LEFT, _WIDTH - _RIGHT)
    y = _scale([value for values in lines.values() for value in values], _HEIGHT - _BOTTOM, _TOP)
    yield f'<text class="title" x="{_LEFT}" y="{_TOP - 12}">{escape(title)}</text>'
    for power in range(x.low, x.high + 1):
        at = x.place(10.0**power)
        yield f'<path class="grid" d="M{at:.1f} {y.start}V{y.end}"/>'
        yield f'<text x="{at:.1f}" y="{y.start + 14}" text-anchor="middle">{_name(power)}</text>'
    for power in range(y.low, y.high + 1):
        at = y.place(10.0**power)
        yield f'<path class="grid" d="M{x.start} {at:.1f}H{x.end}"/>'
        yield f'<text x="{x.start - 5}" y="{at + 4:.1f}" text-anchor="end">{_name(power)}</text>'
    yield f'<text x="{x.end}" y="{y.start + 28}" text-anchor="end">{escape(axis)}</text>'
    for number, (name, values) in enumerate(lines.items()):
        colour, down = _COLOURS[number % len(_COLOURS)], y.start + 28 + number * _LINE
        points = " ".join(f"{x.place(a):.1f},{y.place(b):.1f}" for a, b in zip(across, values, strict=True))
        yield f'<polyline class="line" stroke="{colour}" points="{points}"/>'
        yield f'<path class="line" stroke="{colour}" d="M{_LEFT} {down - 4}h16"/>'
        yield f'<text x="{_LEFT + 21}" y="{down}">{escape(name)}</text>'


def _scale(values: Sequence[float], start: float, end: float) -> _Scale:
    """Return the axis that has room for all values, from one power of ten to another."""
    known = [math.log10(value) for value in values if value > 0] or [0.0]
    low = math.floor(min(known))
    return _Scale(low=low, high=max(low + 1, math.ceil(max(known))), start=start, end=end)


def _name(power: int) -> str:
    """Return a power of ten as one reads it; millions as such."""
    if power >= _MILLION:
        return f"{10 ** (power - _MILLION)} million"
    return f"{10**power:,}" if power >= 0 else f"{10.0**power:g}"
