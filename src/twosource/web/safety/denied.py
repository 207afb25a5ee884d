"""What is not allowed, and why."""

from __future__ import annotations

from twosource.errors import TwosourceError


class DeniedError(TwosourceError):
    """A request is refused whatever it asks for.

    ``status`` is that of HTTP, ``what`` says why and what to do. ``retry_after`` is in seconds: when the same would be
    allowed, None where it never will be.
    """

    def __init__(self, status: int, what: str, *, retry_after: int | None = None) -> None:
        super().__init__(what)
        self.status = status
        self.what = what
        self.retry_after = retry_after

    def __reduce__(self) -> tuple[type[DeniedError], tuple[int, str]]:
        return type(self), (self.status, self.what)


class CutError(DeniedError, OSError):
    """What is sent is refused while it arrives.

    It is an error of the system too: on these the reader of forms (Starlette) closes the files that it had begun.
    """
