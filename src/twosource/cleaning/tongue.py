"""The language of a text, by py3langid (Lui and Baldwin 2012)."""

from __future__ import annotations

from twosource.language.lexicon import load_tables

UNKNOWN = "und"
_NO_LANGUAGE = "zxx"  # numbers and code
_LEAD = 8.0  # log-likelihood by which a language must lead; close relatives are mistaken below it
_LEAST = 40  # letters; less is too little to tell languages apart
_LOOKED_AT = 5000  # characters


def find_language(text: str, hint: str | None = None) -> str:
    """Return the ISO 639-1 code of the language the text is written in, ``und`` when that is too unsure.

    ``hint`` is the language that a page or a feed declares. They often declare wrongly, so it only decides between
    the two likeliest languages, and for texts that are too short to tell.
    """
    sample = text[:_LOOKED_AT].encode("utf-8", "replace").decode("utf-8")
    if sum(character.isalpha() for character in sample) < _LEAST:
        return UNKNOWN
    from py3langid import rank

    (code, best), (second, next_best) = rank(sample)[:2]
    if code == _NO_LANGUAGE:
        return UNKNOWN
    if best - next_best >= _LEAD:
        return str(code)
    return hint if hint is not None and hint in {code, second} else UNKNOWN


def name_language(code: str) -> str:
    """Return the English name of a language, or the code where the name is not known."""
    return str(load_tables("languages")["names"].get(code, f"the language “{code}”"))
