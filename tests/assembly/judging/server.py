"""A server on this machine that speaks OpenAI's protocol, well or badly, as it is told."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingTCPServer
from typing import Any

LOOPBACK = "127.0.0.1"
Pair = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the server sends. ``drip`` sends the body byte by byte, so many seconds apart; ``cut`` breaks off in it."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    drip: float = 0.0
    cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A request that came in, with the pairs that it asks about."""

    path: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]

    @property
    def pairs(self) -> list[dict[str, Any]]:
        pairs: list[dict[str, Any]] = json.loads(self.body["messages"][-1]["content"])["pairs"]
        return pairs

    @property
    def greets(self) -> bool:
        return any("Orva bridge" in pair["b"] for pair in self.pairs)


Behave = Callable[[Call], Reply]


def say(content: object, finish: str = "stop") -> Reply:
    """Wrap what a model says the way the protocol wants it."""
    choice = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": finish}
    return Reply(body=json.dumps({"object": "chat.completion", "choices": [choice]}).encode())


def write_answers(answers: Sequence[Mapping[str, Any]]) -> str:
    return json.dumps({"answers": list(answers)})


def agree(call: Call) -> Reply:
    """Choose the first relation of every pair, and quote all of both texts."""
    return say(write_answers([agree_on(pair) for pair in call.pairs]))


def agree_on(pair: Pair) -> dict[str, Any]:
    return {"number": pair["number"], "relation": pair["relations"][0], "a_quote": pair["a"], "b_quote": pair["b"]}


def after_greeting(behave: Behave) -> Behave:
    """Answer the greeting well, and everything else as told."""
    return lambda call: agree(call) if call.greets else behave(call)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_of: Server

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        call = Call(path=self.path, headers={name.lower(): text for name, text in self.headers.items()}, body=body)
        reply = self.server_of.take(call)
        try:
            self._send(reply)
        except OSError:  # the client has had enough
            self.close_connection = True

    def _send(self, reply: Reply) -> None:
        self.send_response_only(reply.status)
        for name, value in ({"Content-Length": str(len(reply.body))} | dict(reply.headers)).items():
            self.send_header(name, value)
        self.end_headers()
        if reply.drip:
            for place in range(len(reply.body)):
                self.wfile.write(reply.body[place : place + 1])
                time.sleep(reply.drip)
        elif reply.cut:
            self.wfile.write(reply.body[: len(reply.body) // 2])
            self.close_connection = True
        else:
            self.wfile.write(reply.body)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


class Listener(ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_arguments: object) -> None:
        """Say nothing: connections that break are what is tested."""


class Server:
    """The server: ``behave`` says what it answers, ``calls`` are what it was asked."""

    def __init__(self, behave: Behave = agree) -> None:
        self.behave = behave
        self.calls: list[Call] = []
        self.port = 0
        self._lock = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://{LOOPBACK}:{self.port}/v1"

    @property
    def asked(self) -> list[Call]:
        """What was asked, the greetings left out."""
        return [call for call in self.calls if not call.greets]

    def take(self, call: Call) -> Reply:
        with self._lock:
            self.calls.append(call)
        return self.behave(call)

    @contextmanager
    def open(self) -> Iterator[Server]:
        handler = type("JudgeHandler", (Handler,), {"server_of": self})
        with Listener((LOOPBACK, 0), handler) as listener:
            self.port = listener.server_address[1]
            threading.Thread(target=listener.serve_forever, args=(0.01,), daemon=True).start()
            yield self
            listener.shutdown()
