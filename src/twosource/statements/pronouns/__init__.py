"""Whom "he", "she", "his" and "her" mean."""

from twosource.statements.pronouns.meaning import Meant, find_meant

__all__ = ["Meant", "find_meant"]
