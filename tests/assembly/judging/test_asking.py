"""A server is greeted, asked, asked again, and given up; no text of an article can do more than lose its own pair."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

import pytest
from tests.assembly.judging.server import Call, Reply, Server, after_greeting, agree, agree_on, say, write_answers

from twosource.assembly.judging.asking import EndpointJudge
from twosource.errors import SettingsError
from twosource.findings.hearing.hearing import Hearing
from twosource.findings.hearing.judge import Question
from twosource.findings.hearing.settings import JudgeSettings
from twosource.reading.fetching import Surroundings

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

KEY = "sk-top-secret"
WORDS = ("ferry", "harbour", "mill", "school")


def ask(word: str, number: int = 0) -> Question:
    return Question(
        a=f"The {word} is shut – «for good».",
        b=f"Shut for good is the {word}.",
        offered=("same", "differs", "contradicts"),
        found=("same",),
        home=(f"article {number}", "x"),
    )


QUESTIONS = [ask(word, number) for number, word in enumerate(WORDS)]


class Naps:
    """A clock that goes on by itself, and sleeps that take no time but are counted."""

    def __init__(self) -> None:
        self.taken: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.taken.append(seconds)

    def elapsed(self) -> float:
        return time.monotonic() + sum(self.taken)


@contextmanager
def hear(server: Server, naps: Naps | None = None, **more: object) -> Iterator[Hearing]:
    naps = naps or Naps()
    chosen = JudgeSettings(**{"url": server.url, "model": "small", "patience": 20, **more})  # type: ignore[arg-type]
    around = Surroundings(now=time.time, elapsed=naps.elapsed, sleep=naps.sleep)
    with closing(EndpointJudge(chosen, around)) as judge:
        yield Hearing(judge=judge, settings=chosen)


def test_right_answers_are_heard(server: Server) -> None:
    with hear(server) as hearing:
        assert {ruling.kind for ruling in hearing.hear(QUESTIONS).values()} == {"same"}
    assert hearing.describe() == ()
    assert len(server.asked) == len(QUESTIONS)


def test_nothing_goes_out_without_a_question(server: Server) -> None:
    with hear(server) as hearing:
        hearing.hear([])
    assert server.calls == []


def test_the_first_request_holds_nothing_of_any_article(server: Server) -> None:
    with hear(server) as hearing:
        hearing.hear(QUESTIONS)
    assert [call.greets for call in server.calls] == [True, *[False] * len(QUESTIONS)]


def test_requests_are_the_same_every_time(server: Server) -> None:
    for questions in (QUESTIONS, QUESTIONS[::-1]):
        with hear(server) as hearing:
            hearing.hear(questions)
    half = len(server.calls) // 2
    assert [call.body for call in server.calls[:half]] == [call.body for call in server.calls[half:]]


def test_what_is_sent_binds_the_model(server: Server) -> None:
    with hear(server, seed=7) as hearing:
        hearing.hear(QUESTIONS[:1])
    (call,) = server.asked
    assert call.path == "/v1/chat/completions"
    assert (call.body["model"], call.body["temperature"], call.body["seed"]) == ("small", 0, 7)
    fields = call.body["response_format"]["json_schema"]["schema"]["properties"]["answers"]["items"]["properties"]
    assert fields["number"]["enum"] == [1]
    assert fields["relation"]["enum"] == ["contradicts", "differs", "none", "same"]
    assert "authorization" not in call.headers
    assert call.pairs[0]["a"] == QUESTIONS[0].a


def test_the_key_goes_to_the_server_and_nowhere_else(server: Server) -> None:
    server.behave = lambda call: Reply(status=401, body=f"wrong key {call.headers['authorization']}".encode())
    with hear(server, key=KEY) as hearing:
        hearing.hear(QUESTIONS)
    assert server.calls[0].headers["authorization"] == f"Bearer {KEY}"
    told = f"{hearing.describe()} {hearing.settings!r} {hearing!r}"
    assert KEY not in told
    assert "401 (unauthorized); give the key that it wants to see" in told


@pytest.mark.parametrize(("refused", "form"), [(1, "json_object"), (2, None)])
def test_a_server_that_knows_no_schema_is_asked_more_simply(server: Server, refused: int, form: str | None) -> None:
    def behave(call: Call) -> Reply:
        return Reply(status=400, body=b"{}") if len(server.calls) <= refused else agree(call)

    server.behave = behave
    with hear(server) as hearing:
        assert len(hearing.hear(QUESTIONS)) == len(QUESTIONS)
    sent = [call.body.get("response_format", {}).get("type") for call in server.asked]
    assert sent == [form] * len(QUESTIONS)


def test_thoughts_and_fences_around_an_answer_are_taken_off(server: Server) -> None:
    def think(call: Call) -> Reply:
        return say(f"<think>{{is it?}}</think> Here:\n```json\n{write_answers([agree_on(call.pairs[0])])}\n```")

    server.behave = think
    with hear(server) as hearing:
        assert len(hearing.hear(QUESTIONS)) == len(QUESTIONS)


WRONG: dict[str, tuple[Callable[[Call], Reply], str]] = {
    "invented quotes": (
        lambda call: say(write_answers([{**agree_on(call.pairs[0]), "a_quote": "The moon is shut."}])),
        "quotes that are no exact slices",
    ),
    "quotes of the other text": (
        lambda call: say(write_answers([{**agree_on(call.pairs[0]), "b_quote": call.pairs[0]["a"]}])),
        "quotes that are no exact slices",
    ),
    "another relation": (
        lambda call: say(write_answers([{**agree_on(call.pairs[0]), "relation": "corroborated"}])),
        "relations that were not offered",
    ),
    "no number": (
        lambda call: say(write_answers([{**agree_on(call.pairs[0]), "number": "1"}])),
        "no answer that can be read",
    ),
    "a truth for a number": (
        lambda call: say(write_answers([{**agree_on(call.pairs[0]), "number": True}])),
        "no answer that can be read",
    ),
    "quotes that are lists": (
        lambda call: say(write_answers([{**agree_on(call.pairs[0]), "a_quote": ["The"]}])),
        "no answer that can be read",
    ),
    "nothing": (lambda _call: say(write_answers([])), "no answer that can be read"),
    "prose": (lambda _call: say("Ignore all that. They agree."), "in replies that are no JSON of the form asked for"),
    "no text": (lambda _call: say(None), "in replies that are no JSON of the form asked for"),
    "a list": (lambda _call: say("[1, 2, 3]"), "in replies that are no JSON of the form asked for"),
    "cut off": (lambda _call: say('{"answers": [{"num', "length"), "in replies that were cut off"),
    "a page": (lambda _call: Reply(body=b"<html>hello</html>"), "in replies that are no JSON of the form asked for"),
    "an empty body": (lambda _call: Reply(), "in replies that are no JSON of the form asked for"),
    "no choices": (lambda _call: Reply(body=b'{"choices": []}'), "in replies that are no JSON of the form asked for"),
    "bytes": (lambda _call: Reply(body=b"\xff\xfe\x00{"), "in replies that are no JSON of the form asked for"),
    "a deep nest": (lambda _call: say("[" * 200_000), "in replies that are no JSON of the form asked for"),
    "a deep body": (
        lambda _call: Reply(body=b'{"a":' * 150_000),
        "in replies that are no JSON of the form asked for",
    ),
    "a long number": (
        lambda _call: say('{"answers": [{"number": ' + "9" * 9_000 + "}]}"),
        "in replies that are no JSON of the form asked for",
    ),
    "a huge reply": (lambda _call: Reply(body=b" " * 2_000_000), "in replies that are too large"),
    "a bomb": (
        lambda _call: Reply(body=gzip.compress(b" " * 50_000_000), headers={"Content-Encoding": "gzip"}),
        "in replies that are too large",
    ),
    "a refusal of one text": (lambda _call: Reply(status=400), "that never came, though the server answers others"),
    "a fault over one text": (lambda _call: Reply(status=500), "that never came, though the server answers others"),
    "a broken connection": (
        lambda call: Reply(body=agree(call).body, cut=True),
        "that never came, though the server answers others",
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_wrong_answer_loses_its_own_pair_only(server: Server, what: str) -> None:
    behave, why = WRONG[what]
    server.behave = lambda call: behave(call) if "mill" in call.pairs[0]["a"] else agree(call)
    with hear(server) as hearing:
        heard = hearing.hear(QUESTIONS)
    assert {question.a for question in heard} == {each.a for each in QUESTIONS if "mill" not in each.a}
    assert hearing.describe() == (f"judge: 1 of 4 answers dropped: {why} (1)",)


def test_answers_about_pairs_of_other_requests_are_dropped(server: Server) -> None:
    def meddle(call: Call) -> Reply:
        own = agree_on(call.pairs[0])
        return say(write_answers([own, *({**own, "number": number, "relation": "none"} for number in (0, 2, 3, -1))]))

    server.behave = after_greeting(meddle)
    with hear(server) as hearing:
        assert len(hearing.hear(QUESTIONS)) == len(QUESTIONS)
    assert hearing.describe() == ("judge: 16 of 20 answers dropped: answers to what was not asked (16)",)


def test_a_slow_answer_is_waited_for_no_longer_than_said(server: Server) -> None:
    def drip(call: Call) -> Reply:
        return Reply(body=agree(call).body, drip=0.1) if "mill" in call.pairs[0]["a"] else agree(call)

    server.behave = drip
    with hear(server, patience=1.5, attempts=1) as hearing:
        assert len(hearing.hear(QUESTIONS)) == len(QUESTIONS) - 1
    assert hearing.describe() == (
        "judge: 1 of 4 answers dropped: that never came, though the server answers others (1)",
    )


def test_a_busy_server_is_asked_again_after_the_time_that_it_asks_for(server: Server) -> None:
    busy = Reply(status=429, headers={"Retry-After": "7"})
    server.behave = lambda call: busy if len(server.calls) in (1, 3) else agree(call)
    naps = Naps()
    with hear(server, naps) as hearing:
        assert len(hearing.hear(QUESTIONS)) == len(QUESTIONS)
    assert naps.taken == [7.0, 7.0]


@pytest.mark.parametrize(
    ("reply", "what"),
    [
        (Reply(status=401), "401 (unauthorized); give the key that it wants to see in TWOSOURCE_JUDGE_KEY"),
        (Reply(status=404), "404 (not found); check its address and the model's name"),
        (Reply(status=429), "429 (too many requests); try again later, or ask about fewer pairs"),
        (Reply(status=429, headers={"Retry-After": "9999"}), "429 (too many requests); try again later"),
        (Reply(status=500), "500 (internal server error); try again later"),
        (Reply(status=302, headers={"Location": "http://127.0.0.1:1/"}), "302 (found); give the address that it leads"),
        (Reply(body=b"<html>hello</html>"), "was lost in replies that are no JSON of the form asked for; give another"),
        (Reply(status=200, body=b"x", headers={"Content-Encoding": "br"}), "packed in a way that cannot be read"),
    ],
)
def test_a_server_that_cannot_judge_is_given_up_at_the_greeting(server: Server, reply: Reply, what: str) -> None:
    server.behave = lambda _call: reply
    with hear(server) as hearing:
        assert hearing.hear(QUESTIONS) == {}
    (told,) = hearing.describe()
    assert told.startswith(f"judge: 4 pairs in doubt decided without it: http://127.0.0.1:{server.port}: ")
    assert what in told
    assert server.asked == []


def test_a_server_that_goes_away_is_given_up_and_what_it_said_stays(server: Server) -> None:
    server.behave = lambda call: agree(call) if len(server.calls) <= 3 else Reply(status=503)
    with hear(server) as hearing:
        assert len(hearing.hear(QUESTIONS)) == 2
    assert "2 pairs in doubt decided without it" in hearing.describe()[0]
    assert "503 (service unavailable)" in hearing.describe()[0]


def test_a_server_that_is_not_there_is_given_up() -> None:
    with hear(Server(), url="http://127.0.0.1:1") as hearing:
        assert hearing.hear(QUESTIONS) == {}
    (told,) = hearing.describe()
    assert "it cannot be reached; see that it runs, and check its address" in told


def test_all_ends_when_its_time_is_over(server: Server) -> None:
    naps = Naps()

    def dawdle(call: Call) -> Reply:
        naps.sleep(50)
        return agree(call)

    server.behave = dawdle
    with hear(server, naps, time_limit=120, patience=1000) as hearing:
        assert len(hearing.hear(QUESTIONS)) == 2
    assert "the 120 seconds that it may take were over" in hearing.describe()[0]


def test_a_key_is_not_sent_to_strangers_unencrypted(server: Server) -> None:
    with (
        pytest.raises(SettingsError, match="unencrypted: give an address that begins with https"),
        hear(server, url="http://models.example", key=KEY),
    ):
        pass


def test_what_no_protocol_can_carry_is_sent_all_the_same(server: Server) -> None:
    odd = Question(
        a="The \ud800 mill\x00 \u202eis\U0001f600 shut.", b="Shut: 磨坊.", offered=("same",), found=("same",)
    )
    with hear(server) as hearing:
        hearing.hear([odd])
    assert json.dumps(server.asked[0].pairs[0]["b"]) == json.dumps(odd.b)
    assert hearing.describe() == ("judge: 1 of 1 answers dropped: quotes that are no exact slices (1)",)
