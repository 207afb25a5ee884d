"""How a source stands to what it says, and what a denial denies."""

from twosource.statements.stances.denials import find_denied
from twosource.statements.stances.judging import judge_stance, judge_words

__all__ = ["find_denied", "judge_stance", "judge_words"]
