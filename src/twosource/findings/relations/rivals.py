"""Two values that cannot be one: which of them answer each other, and which only stand in two sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.findings.relations.sides import Side, share_surroundings
from twosource.findings.words.terms import stem_word
from twosource.findings.words.word_groups import load_fates, load_people
from twosource.language.numerals import find_numerals
from twosource.language.quantities.comparison import compare_quantities, count_alike, is_measure
from twosource.model.mention import Quantity

Rivals = tuple[Quantity, Quantity, bool]  # the values of both sides, and whether they are surely rivals

_SIZE = 10  # the upper end of a vague plural is ten times its lower end
_NEAR = 2.0  # values up to this many times one another are of one size: two counts of one thing mostly are
_OTHER_UNIT = 2  # words that values in different units must have around them to be rivals
_FEW = 2  # one or two of something are counted in every other sentence
_AGE = " of age"
_ROUNDED_FROM = 1000  # counts from which on reports round without saying so
_ROUNDING = 0.045  # the largest part of a value by which rounding changes it
_LEAST_OPEN = 1.2  # "more than 40" may be up to so many times 40


def find_rivals(a: Side, ours: Sequence[Quantity], b: Side, theirs: Sequence[Quantity]) -> Iterator[Rivals]:
    """Yield the values that answer each other where each is what the other has most in common with on its side.

    The statements are about one fact: so two values of one size in one unit, the only ones left, are values
    of one thing. Others must stand among the same words.
    """
    bonds = {
        (i, j): _measure_bond(a, x, b, y)
        for i, x in enumerate(ours)
        for j, y in enumerate(theirs)
        if _could_answer(x, y) and not _are_ages_of_two(a, x, b, y)
    }
    for (i, j), bond in bonds.items():
        others = [other for pair, other in bonds.items() if pair != (i, j) and (pair[0] == i or pair[1] == j)]
        x, y = ours[i], theirs[j]
        if all(other < bond for other in others) and not _may_both_hold(x, y) and not _may_both_hold(y, x):
            yield x, y, _answer_each_other(a, x, b, y)


def _are_ages_of_two(a: Side, x: Quantity, b: Side, y: Quantity) -> bool:
    """Tell whether values are ages, and not those of one who is named beside both."""
    ages = x.unit.endswith(_AGE) or y.unit.endswith(_AGE)
    named = {term.stem for side in (a, b) for term in side.terms if term.kind == "name"}
    return ages and not a.context(x.span) & b.context(y.span) & named


def _measure_bond(a: Side, x: Quantity, b: Side, y: Quantity) -> int:
    """Return how much two values have in common: what they count, and the words around them."""
    beside = len(share_surroundings(a, x.span, b, y.span, reach=1))
    near = len(share_surroundings(a, x.span, b, y.span))
    return beside + near + (bool(x.unit) and count_one_thing(x, y))


def count_one_thing(x: Quantity, y: Quantity, *, unsaid: bool = False) -> bool:
    """Tell whether two units are one, or people are counted by both.

    ``unsaid``: the first need not say that it counts people.
    """
    people = counts_people(y) and (counts_people(x) or (unsaid and not x.unit))
    return count_alike(x.unit, y.unit) or people


def is_rounded(x: Quantity, y: Quantity) -> bool:
    """Tell whether the value with fewer digits is the other one, rounded: "56 percent" of 56.4, "some 1,200" of 1,173.

    Small counts are not rounded unless they are said to be ("some 40").
    """
    if not count_one_thing(x, y) or x.high or y.high:
        return False
    rough, exact = sorted((x, y), key=lambda quantity: _last_place(quantity.value), reverse=True)
    if _is_count(rough.unit) and not rough.about and rough.value < _ROUNDED_FROM:
        return False
    place = _last_place(rough.value)
    return (
        rough.value != 0
        and abs(exact.value - rough.value) <= min(place / 2, _ROUNDING * abs(rough.value))
        and _last_place(exact.value) < place
    )


def _last_place(value: float) -> float:
    """Return the place value of the last digit that is not a closing zero: 100 for 1,200."""
    digits, _, power = f"{abs(value):.6e}".partition("e")
    return float(10.0 ** (int(power) - len(digits.rstrip("0").replace(".", "")) + 1))


def is_vague(quantity: Quantity) -> bool:
    """Tell whether a quantity only has a size: "hundreds", "dozens"."""
    return quantity.about and quantity.high is not None and quantity.high >= _SIZE * quantity.value


def _could_answer(x: Quantity, y: Quantity) -> bool:
    if is_vague(x) or is_vague(y):
        return False
    return compare_quantities(x, y) == "differs" or (_is_count(x.unit) and _is_count(y.unit) and x.value != y.value)


def _is_count(unit: str) -> bool:
    """Tell whether a unit is a noun, or none is named."""
    return not unit or (not is_measure(unit) and unit.rpartition(" ")[2].islower() and unit != "percent")


def _may_both_hold(bound: Quantity, other: Quantity) -> bool:
    """Tell whether a value given as the least or the most leaves room for the other one."""
    if not count_alike(bound.unit, other.unit):
        return False
    if bound.bound == "least":
        return bound.value <= other.value <= _LEAST_OPEN * bound.value
    return bound.bound == "most" and bound.value / _LEAST_OPEN <= other.value <= bound.value


def _answer_each_other(a: Side, x: Quantity, b: Side, y: Quantity) -> bool:
    """Tell whether two values that differ surely count one thing."""
    shared = len(share_surroundings(a, x.span, b, y.span))
    near = _are_near(x, y)
    if not x.unit or not y.unit or min(x.value, y.value) <= _FEW:
        return near and shared > 0
    if _has_value(a, y) or _has_value(b, x):
        return False
    if counts_people(x) and counts_people(y):
        return near and (shared > 0 or find_fates(a, x) == find_fates(b, y))
    if count_alike(x.unit, y.unit):
        return near or shared > 0
    return near and shared >= _OTHER_UNIT


def find_fates(side: Side, quantity: Quantity) -> frozenset[str]:
    """Return what is said to have happened to the people counted: ten killed and seven rescued are two counts."""
    return side.context(quantity.span) & load_fates()


def _has_value(side: Side, quantity: Quantity) -> bool:
    """Tell whether a side has a value too, as part of another one ("three of the four men")."""
    return any(numeral.value == quantity.value for numeral in find_numerals(side.statement.span.of(side.text)))


def _are_near(x: Quantity, y: Quantity) -> bool:
    low, high = sorted((abs(x.value), abs(y.value)))
    return high <= _NEAR * low


def counts_people(quantity: Quantity) -> bool:
    """Tell whether people are counted, whatever they are called: "soldiers", "the dead", "residents"."""
    return stem_word(quantity.unit.casefold().rpartition(" ")[2]) in load_people()
