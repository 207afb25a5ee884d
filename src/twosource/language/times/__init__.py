"""Time expressions, their TIMEX3 values, and how two values relate."""

from twosource.language.times.comparison import compare_times, time_granularity
from twosource.language.times.expressions import find_times
from twosource.language.times.zones import level_zones

__all__ = ["compare_times", "find_times", "level_zones", "time_granularity"]
