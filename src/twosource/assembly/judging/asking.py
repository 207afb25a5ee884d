"""A judge behind an address: greeted first, asked again while it is busy, given up when it is gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Final

from twosource.assembly.judging.addresses import find_address, name_server, refuse_open_key
from twosource.assembly.judging.endpoint import Endpoint, Reply
from twosource.assembly.judging.messages import FORMS, Form, write_request
from twosource.assembly.judging.replies import read_reply
from twosource.assembly.judging.statuses import FINE, NOT_UNDERSTOOD, word_status
from twosource.findings.hearing.judge import Heard, Question
from twosource.findings.hearing.settings import JudgeSettings
from twosource.reading.fetching import Surroundings
from twosource.reading.fetching.judging import BUSY
from twosource.reading.fetching.setbacks import Refusal, Setback
from twosource.reading.fetching.waiting import back_off, read_retry_after

TOO_LARGE: Final = "in replies that are too large"
FAILED: Final = "that never came, though the server answers others"
GREETING: Final = Question(
    a="The old bridge in Orva was closed on Monday.",
    b="On Monday the old Orva bridge was shut.",
    offered=("same", "differs", "contradicts"),
    found=("same",),
)


class EndpointJudge:
    """Asks a server that speaks OpenAI's protocol. A judge, see `Judge`. Call `close` at the end.

    Nothing is sent before the first question; then a pair of our own goes first, which tells whether the server is
    there, takes the key and understands the form of the answers. Only after that it gets what articles say. Where a
    request about these fails, that pair goes again: so it is known whether the server is gone, or one text too much for
    it, and no text can keep the judge from hearing the others.
    """

    def __init__(self, settings: JudgeSettings, surroundings: Surroundings) -> None:
        refuse_open_key(settings.url, settings.key)
        self._settings = settings
        self._surroundings = surroundings
        self._chance = Random(settings.seed)  # noqa: S311 - it spreads waits and protects nothing
        self._endpoint: Endpoint | None = None
        self._form: Form | None = None
        self._end = 0.0

    @property
    def name(self) -> str:
        """The name of the model."""
        return self._settings.model

    def answer(self, questions: Sequence[Question]) -> Heard:
        """Ask about the questions in one request, made again while the server is busy."""
        refused = self._greet() if self._form is None else self._find_overtime()
        if refused is not None:
            return self._give_up(refused)
        tried = self._try(questions)
        if tried.failure is None:
            return tried.heard
        gone = self._try([GREETING]).failure
        return Heard(lost=FAILED) if gone is None else self._give_up(gone)

    def close(self) -> None:
        """End all connections."""
        if self._endpoint is not None:
            self._endpoint.close()

    def _greet(self) -> str | None:
        """Find the strictest form of answers that the server understands; return why there is none."""
        self._end = self._surroundings.elapsed() + self._settings.time_limit
        failure = None
        for form in FORMS:
            self._form = form
            tried = self._try([GREETING])
            failure = tried.failure
            if tried.heard.lost is not None:
                failure = f"what it said of a pair of ours was lost {tried.heard.lost}; give another model"
            if failure is None:
                return None
            if not tried.simplify:
                break
        self._form = None
        return failure

    def _find_overtime(self) -> str | None:
        over = self._surroundings.elapsed() > self._end
        return f"the {self._settings.time_limit:,.0f} seconds that it may take were over" if over else None

    def _try(self, questions: Sequence[Question]) -> _Tried:
        try:
            reply = self._insist(write_request(questions, self._settings, self._form or FORMS[0]))
        except (Setback, Refusal) as error:
            return _Tried(failure=f"{error.what}; see that it runs, and check its address")
        if reply.status != FINE:
            return _Tried(failure=word_status(reply.status), simplify=reply.status in NOT_UNDERSTOOD)
        heard = Heard(lost=TOO_LARGE) if reply.body is None else read_reply(reply.body)
        return _Tried(heard=heard, simplify=heard.lost is not None)

    def _insist(self, body: bytes) -> Reply:
        """Make a request, again while the server is busy or out of reach, and return the last reply.

        Raises:
            Setback: there is none.
            Refusal: there will be none.
        """
        for attempt in range(1, self._settings.attempts):
            pause = back_off(attempt, self._chance)
            try:
                reply = self._open().post(body)
            except Setback:
                self._surroundings.sleep(pause)
                continue
            asked = read_retry_after(reply.headers.get("retry-after", ""), self._surroundings.now()) or 0.0
            if reply.status not in BUSY or asked > self._settings.longest_wait:
                return reply
            self._surroundings.sleep(max(pause, asked))
        return self._open().post(body)

    def _open(self) -> Endpoint:
        if self._endpoint is None:
            self._endpoint = Endpoint(find_address(self._settings.url), self._settings, self._surroundings)
        return self._endpoint

    def _give_up(self, what: str) -> Heard:
        return Heard(stopped=f"{name_server(self._settings.url)}: {what}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tried:
    """What came of a request: what was heard, or why there was nothing; whether a simpler form may do better."""

    heard: Heard = field(default_factory=Heard)
    failure: str | None = None
    simplify: bool = False
