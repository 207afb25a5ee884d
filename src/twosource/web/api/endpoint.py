"""One address of the API: whatever is asked of it is answered in JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Any

from twosource.web.api.bodies import read_request
from twosource.web.api.json import encode_json
from twosource.web.api.problems import Problem, answer_problem
from twosource.web.operations.operation import Operation, Streamed, ask
from twosource.web.safety.denied import DeniedError

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import Receive, Scope, Send

    from twosource.web.site import Site

_ANY = ("*/*", "application/*", "application/json")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The operations of one address by method, as an ASGI application."""

    operations: Mapping[str, Operation[Any, Any]]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        from starlette.requests import Request

        response = await self.answer(Request(scope, receive))
        await response(scope, receive, send)

    @property
    def allowed(self) -> str:
        """The methods that it takes, as the header Allow names them."""
        more = ("HEAD", "OPTIONS") if "GET" in self.operations else ("OPTIONS",)
        return ", ".join((*self.operations, *more))

    async def answer(self, request: Request) -> Response:
        """Return the response to a request.

        Raises:
            TwosourceError: what was asked for cannot be, or the client takes no JSON.
        """
        from starlette.responses import Response

        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"Allow": self.allowed})
        operation = self.operations.get("GET" if request.method == "HEAD" else request.method)
        if operation is None:
            detail = f"{request.method} is not possible here; possible: {self.allowed}"
            return answer_problem(Problem(status=405, detail=detail, headers={"Allow": self.allowed}))
        return await _answer(request, operation)


async def _answer(request: Request, operation: Operation[Any, Any]) -> Response:
    from starlette.concurrency import run_in_threadpool
    from starlette.responses import Response

    if operation.streams is None:
        _check_accepted(request.headers.get("accept", "*/*"))
    site: Site = request.app.state.site
    asked = await read_request(request, operation, site.settings)
    told = await run_in_threadpool(lambda: _run(site, operation, asked))
    if isinstance(told, Streamed):
        from twosource.web.api.streaming import Pieces

        return Pieces(told, head=request.method == "HEAD")
    return Response(told, operation.status, media_type="application/json")


def _run(site: Site, operation: Operation[Any, Any], asked: Any) -> bytes | Streamed:
    """Run an operation and write its answer: both may take a while, so in a thread."""
    told = operation.write(ask(site, operation, asked))
    if not isinstance(told, Streamed):
        return encode_json(told)
    # What goes wrong before the first piece can still be told with a status.
    first = next(told.pieces, "")
    return replace(told, pieces=chain([first], told.pieces))


def _check_accepted(accept: str) -> None:
    """Raise where a client takes no JSON at all (RFC 9110, 12.5.1)."""
    kinds = [each.partition(";") for each in accept.split(",") if each.strip()]
    taken = [kind.strip().casefold() for kind, _, rest in kinds if rest.replace(" ", "") not in {"q=0", "q=0.0"}]
    if kinds and not any(kind in _ANY for kind in taken):
        what = "answers are application/json; ask for it, or for any, with the header Accept"
        raise DeniedError(406, what)
