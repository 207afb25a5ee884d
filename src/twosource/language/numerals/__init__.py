"""Numbers written in digits or in words, as one value each."""

from twosource.language.numerals.numeral import Numeral
from twosource.language.numerals.scanning import find_numerals

__all__ = ["Numeral", "find_numerals"]
