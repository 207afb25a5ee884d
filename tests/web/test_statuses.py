"""What people elsewhere are told of an error: nothing of this machine, and no advice for a command line."""

from __future__ import annotations

import pickle
import re
from io import BytesIO

import pytest
from starlette.testclient import TestClient
from tests.web.pages.reading import read_words

from twosource.errors import BusyError, DeskError, InputError, NoArticleError, NotHeldError, UnreadableError, WaitsError
from twosource.web.site import Site
from twosource.web.statuses import tell_error, tell_what

PLACE = "/home/ada/desk.sqlite"
SHELL = re.compile(r"--\w|\btwosource (stor|search|source|desk|correct)|\bprocess\b")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (NotHeldError(PLACE, "has no story x", "twosource stories lists them"), "the desk has no story x; look for it"),
        (WaitsError(PLACE, "story x waits", "run twosource desk analyse"), "the desk: story x waits; that is done by"),
        (BusyError(PLACE, "another program writes", "stop process 3"), "the desk: another program writes; try again"),
        (NoArticleError("a.html", "no article", "use --as-is"), "a.html: no article; save the page of the article"),
        (UnreadableError("a.pdf", "is cut off", "see --columns"), "a.pdf: is cut off; get the file again and add it"),
        (DeskError(PLACE, "is damaged; restore a backup"), "the desk: is damaged; restore a backup"),
    ],
)
def test_an_error_gives_the_advice_of_a_page(error: InputError | DeskError, told: str) -> None:
    said = tell_error(error)
    assert said.startswith(told)
    assert not SHELL.search(said)
    assert PLACE not in said
    assert tell_what(error) in said


def test_on_a_command_line_the_advice_is_that_of_the_command_line() -> None:
    error = NoArticleError("a.html", "no article", "use --as-is")
    assert str(error) == "a.html: no article; use --as-is"
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - as a worker process sends it back
    assert (type(again), str(again), again.advice) == (NoArticleError, str(error), "use --as-is")


@pytest.mark.parametrize("address", ["/stories/x", "/articles/x", "/findings/x", "/sources/x", "/corrections/x"])
def test_what_is_not_held_is_told_with_where_to_look(client: TestClient, address: str) -> None:
    for begins in ("", "/api"):
        answer = client.get(begins + address)
        assert answer.status_code == 404
        words = answer.json()["detail"] if begins else read_words(answer.text)
        assert "look for it in the lists of stories, sources and corrections, or search" in words
        assert not SHELL.search(words)


def test_a_job_tells_what_to_do_on_a_page(site: Site) -> None:
    from twosource.assembly.desking.handing import Handed  # noqa: PLC0415 - as the clerk does it
    from twosource.web.jobs.adding import add_handed  # noqa: PLC0415

    handed = [
        Handed(name="menu.html", stream=BytesIO(b"<html><body><nav><a>Home</a></nav></body></html>")),
        Handed(name="torn.pdf", stream=BytesIO(b"%PDF-1.7\n1 0 obj\n<< /Type /Cat")),
    ]
    with site.desk.duplicate() as desk:
        desk.open(write=True)
        lines = [step for step in add_handed(desk, handed) if not isinstance(step, str)]
    whys = {line.given: line.why for line in lines}
    assert "paste its text on the page Add" in whys["menu.html"]
    assert "get the file again and add it, or paste the text" in whys["torn.pdf"]
    assert not any(SHELL.search(why) for why in whys.values())
