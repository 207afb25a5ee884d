"""Lines at the end of an article that credit agencies and colleagues."""

from __future__ import annotations

import re

from twosource.language.outlets import find_outlet

CONTRIBUTED = re.compile(
    r"\b(?:contribut(?:ed|ing) (?:to (?:this|the) (?:report|story|article|piece)|reporting|from)"
    r"|reporting (?:was )?contributed|(?:with|additional) reporting (?:by|from)"
    r"|with (?:files|inputs?|additional reporting|contributions?|material) from"
    r"|to contact the (?:reporter|editor|[\w ]{0,40}news ?desk)"
    r"|(?:originally|first) (?:published|appeared) (?:by|in|on))\b"
    r"|\bcontributed\.?$",
    re.IGNORECASE,
)
BRACKETED = re.compile(
    r"[(\[](?:(?:additional |further )?reporting|writing|written|editing|edited|compiled|with reporting)\b"
    r"[^()\[\]\n]{0,400}?\bby\b[^()\[\]\n]{0,400}[)\]]?",
    re.IGNORECASE,
)
SIGNED = re.compile(r"(?:[(\[]|[—–-]{1,2}\s?|source:\s*|©\s?)(?P<agency>[A-Z][\w.' /-]{1,40})[)\]]?\.?$", re.IGNORECASE)
_LONGEST = 600  # characters
CREDIT_HINTS = (
    "contribut", "reporting", "with file", "with input", "with material", "contact the", "ly published",
    "first published", "ly appeared", "first appeared",
)  # fmt: skip
CREDIT_BEGINNINGS = ("(", "[", "—", "–", "-", "source:", "©")
_FIRST = re.compile("|".join(map(re.escape, CREDIT_BEGINNINGS)), re.IGNORECASE)


def is_closing_line(line: str) -> bool:
    """Tell whether the line is a credit that ends an article, though it may lack a full stop."""
    if len(line) > _LONGEST or not (_FIRST.match(line) or hints_at_credit(line.lower())):
        return False
    if BRACKETED.match(line) or CONTRIBUTED.search(line):
        return True
    signed = SIGNED.match(line)
    return signed is not None and "©" not in line and find_outlet(signed["agency"]) is not None


def hints_at_credit(small: str) -> bool:
    """Tell whether a text in small letters has a word without which `CONTRIBUTED` is in none of it."""
    for word in CREDIT_HINTS:  # noqa: SIM110  # any() would take twice as long
        if word in small:
            return True
    return False
