"""Interviews, transcripts and posts: who speaks in the paragraphs of a text that is printed as talk."""

from twosource.statements.transcripts.turns import Turn, find_turns

__all__ = ["Turn", "find_turns"]
