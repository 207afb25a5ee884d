"""What goes wrong on the way to an answer, before it is known what that means for the page."""

from __future__ import annotations


class Setback(Exception):  # noqa: N818 - it is no error yet: the request may be made again
    """A connection that failed and may not fail the next time. ``what`` says what happened."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


class Refusal(Exception):  # noqa: N818 - words for an error, which only the caller can address to an input
    """Something that will not be better. ``what`` says what happened and what to do."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what
