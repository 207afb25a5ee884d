"""What a status code of the judge's server means, in words and with what to do.

What the server itself says beside the code is never shown: it may hold the key, or anything else.
"""

from __future__ import annotations

from typing import Final

from twosource.reading.fetching.judging import BUSY, describe

FINE: Final = 200
NOT_UNDERSTOOD: Final = (400, 415, 422, 501)  # what servers say to options that they do not know
_REDIRECTS = range(300, 400)
_KEY = "give the key that it wants to see in TWOSOURCE_JUDGE_KEY"
_ADVICE = {401: _KEY, 402: "see to the account that the key belongs to", 403: _KEY}
_LATER = "try again later, or ask about fewer pairs"
_OTHERWISE = "check its address and the model's name"


def word_status(status: int) -> str:
    """Return what an answer without a body that counts means, and what to do."""
    if status in _REDIRECTS:
        return f"it answered {describe(status)}; give the address that it leads to"
    advice = _ADVICE.get(status, _LATER if status in BUSY else _OTHERWISE)
    return f"it answered {describe(status)}; {advice}"
