"""Numbers with what they count or measure, and how two of them relate."""

from twosource.language.quantities.comparison import compare_quantities
from twosource.language.quantities.expressions import find_quantities

__all__ = ["compare_quantities", "find_quantities"]
