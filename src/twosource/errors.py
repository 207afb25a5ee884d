"""Everything twosource raises, drawn as a tree.

TwosourceError
├── InputError          an input cannot be used; the message names it and says what to do
│   ├── UnreadableError     missing, a folder, no permission, binary, undecodable, too large
│   │   └── FetchError          an address cannot be fetched, or may not be
│   ├── NoArticleError      readable, but no article was found in it
│   └── DefectError         our code, or that of a plug-in, failed on it; the others go on
├── OutputError         a report cannot be written where it was asked for
├── CorrectionError     a correction by a person cannot be made; the message says what of it
├── DeskError           a desk cannot be opened, read or written; the message names it and says what to do
│   ├── BusyError           another process writes to it now
│   ├── EarlierError        it is of an earlier version, and was opened for reading only
│   ├── NotHeldError        it has no such story, article, finding, source or correction
│   └── WaitsError          it has the story, but nothing was found out about it yet
├── CorpusError         a corpus cannot be worked on in its folder; the message names it and says what to do
└── SettingsError       an option has a value that cannot work
"""

from __future__ import annotations


class TwosourceError(Exception):
    """The root of all errors that twosource raises on purpose."""


class _ExplainedError(TwosourceError):
    """Something about a ``subject`` went wrong: ``what`` happened, and apart from it ``advice`` for a command line.

    Elsewhere, as on a page, what to do is another thing: there the advice is left out, and one of the place given.
    ``advice`` is "" where ``what`` says it, in words that hold everywhere.
    """

    def __init__(self, subject: str, what: str, advice: str = "") -> None:
        super().__init__(f"{subject}: {_explain(what, advice)}")
        self.what = what
        self.advice = advice
        self._subject = subject

    @property
    def explained(self) -> str:
        """What happened, and what to do on a command line."""
        return _explain(self.what, self.advice)

    def __reduce__(self) -> tuple[type[_ExplainedError], tuple[str, str, str]]:
        # Errors travel between worker processes, which rebuild them from their arguments.
        return type(self), (self._subject, self.what, self.advice)


def _explain(what: str, advice: str) -> str:
    return f"{what}; {advice}" if advice else what


class InputError(_ExplainedError):
    """An input cannot be used. ``given`` is the path, URL or ``-`` as the user wrote it."""

    @property
    def given(self) -> str:
        """The input as it was given."""
        return self._subject


class UnreadableError(InputError):
    """The input is missing or cannot be turned into text."""


class FetchError(UnreadableError):
    """The page at an address cannot be had, or may not be asked for."""


class NoArticleError(InputError):
    """The input was read, but there is no article in it."""


class DefectError(InputError):
    """Our own code, or that of a plug-in, failed on this input. ``__cause__`` is what it failed with."""

    @classmethod
    def of(cls, given: str, who: str, error: Exception) -> DefectError:
        """Return the error that says ``who`` failed on the input ``given``, and with what."""
        defect = cls(given, f"{who} failed on it ({error!r:.200}); the fault is not yours: please report it")
        defect.__cause__ = error
        return defect


class OutputError(TwosourceError):
    """A report cannot be written where it was asked for."""


class CorrectionError(TwosourceError):
    """A correction by a person cannot be made as it is given."""


class DeskError(_ExplainedError):
    """A desk cannot be opened, read or written. ``where`` is its path or its address without a password."""

    @property
    def where(self) -> str:
        """Its path, or its address without a password."""
        return self._subject


class BusyError(DeskError):
    """Another process writes to a desk now: the same works later."""


class EarlierError(DeskError):
    """A desk was made by an earlier release, and cannot be read before it was brought up to date."""


class NotHeldError(DeskError):
    """There is no story, article, finding, source or correction of that id on a desk."""


class WaitsError(DeskError):
    """A story of a desk waits to be analysed for the first time, or again: there are no results to show."""


class CorpusError(_ExplainedError):
    """A corpus cannot be worked on in its folder."""


class SettingsError(TwosourceError):
    """An option has a value that cannot work."""
