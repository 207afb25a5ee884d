"""The currency before a number: a sign ("$", "HK$", "€") or a code ("USD", "Rs")."""

from __future__ import annotations

import re
from functools import cache

from twosource.language.lexicon import load_tables
from twosource.language.quantities.measured import Measured
from twosource.model.span import Span

_SIGNS = "$€£¥₹₩₽₴₦₱₺₪฿₫₭₸₵₿"
_SIGNED = re.compile(
    rf"(?:(?<![^\W_])(?:[A-Za-z]{{1,3}}|(?:US|HK|NZ|AU|CA|NT|us|hk|nz|au|[Cc])\s))?(?P<sign>[{_SIGNS}])(?:(?P<after>US|AU|NZ|A|C)\s?)?\s?$",
)
_CODED = re.compile(r"(?<![^\W_])(?P<code>[A-Za-z]{2,3}\.?|Y=|[Dd]ollar)\s?$")
_LONGEST = 9  # characters of a currency before a number


def find_currency_before(text: str, start: int) -> Measured | None:
    """Return the currency whose sign or code stands right before ``start``."""
    if start == 0:
        return None
    last = text[start - 2 : start - 1] if text[start - 1].isspace() else text[start - 1]
    if last in "=." or last.isalpha():
        return _find_sign(text, start) if "$" in text[max(0, start - 3) : start] else _find_code(text, start)
    return _find_sign(text, start) if last and last in _SIGNS else None


def _find_sign(text: str, start: int) -> Measured | None:
    match = _SIGNED.search(text, max(0, start - _LONGEST), start)
    if match is None:
        return None
    signs = load_tables("units")["signs"]
    whole = re.sub(r"\s", "", match[0])
    if whole.upper() in _folded_signs():
        return Measured(span=Span(match.start(), match.end()), unit=_folded_signs()[whole.upper()])
    unit = signs.get(match["sign"] + (match["after"] or ""))
    return Measured(span=Span(match.start("sign"), match.end()), unit=str(unit)) if unit else None


def _find_code(text: str, start: int) -> Measured | None:
    match = _CODED.search(text, max(0, start - _LONGEST), start)
    if match is None:
        return None
    codes = load_tables("units")["codes"]
    code = match["code"]
    unit = codes.get(code) or (codes.get(code.upper()) if code.islower() and len(code) == 3 else None)  # noqa: PLR2004
    if unit is None or (code == "PS" and not _is_money(text, start)):
        return None
    return Measured(span=Span(match.start(), match.end()), unit=str(unit))


def _is_money(text: str, start: int) -> bool:
    """Tell whether "PS" stands for a pound sign: PS6m and PS21,700 do, PS5 does not."""
    return re.match(r"\d+(?:[.,]\d|\d|\s?(?:bn|m|k)\b)", text[start : start + 12]) is not None


@cache
def _folded_signs() -> dict[str, str]:
    return {sign.upper(): str(unit) for sign, unit in load_tables("units")["signs"].items()}
