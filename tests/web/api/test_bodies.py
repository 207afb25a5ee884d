"""What is sent in a body is read, or told why not."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.web.api.offering import AskedFiles, make_operation, offer, offer_things


@pytest.fixture
def things() -> TestClient:
    return offer_things()


def test_parameters_come_from_address_and_body(things: TestClient) -> None:
    answer = things.post("/api/things/7", json={"size": 3, "names": ["x"]})
    assert answer.json() == {"thing": "7", "size": 3, "names": ["x"]}


def test_a_body_may_be_missing_where_nothing_in_it_must_be_given(things: TestClient) -> None:
    assert things.post("/api/things/7").json()["size"] == 1


@pytest.mark.parametrize(
    ("body", "kind", "status", "told"),
    [
        (b"{", "application/json", 400, "no JSON"),
        (b"[]", "application/json", 400, "no object"),
        (b'{"size": NaN}', "application/json", 400, "NaN is no number"),
        (b'{"size": 1, "size": 2}', "application/json", 400, "twice"),
        (b'"\xff"', "application/json", 400, "no UTF-8 at byte 1"),
        (b"[" * 100_000, "application/json", 400, "JSON"),
        (b'{"size": ' + b"9" * 5_000 + b"}", "application/json", 400, "no JSON"),
        (b'{"size": 0}', "application/json", 422, "size: 0 cannot be given; give a whole number from 1 to 9"),
        (b'{"sise": 1}', "application/json", 422, "no such parameter"),
        (b'{"thing": "other"}', "application/json", 422, "stands in the address already"),
        (b"size=1", "application/x-www-form-urlencoded", 415, "send application/json"),
        (b"{}", "text/plain", 415, "send application/json"),
        (b'{"names": ["' + b"x" * 3_000 + b'"]}', "application/json", 422, "3,000 characters is too long"),
    ],
)
def test_a_body_that_cannot_be_read_says_why(
    things: TestClient, body: bytes, kind: str, status: int, told: str
) -> None:
    answer = things.post("/api/things/7", content=body, headers={"Content-Type": kind})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert told in answer.json()["detail"]
    assert answer.json()["status"] == status


def test_a_query_beside_a_body_is_refused(things: TestClient) -> None:
    assert things.post("/api/things/7?size=3").status_code == 422


def test_files_come_in_a_form_and_are_no_paths() -> None:
    def write(asked: AskedFiles) -> Any:
        return {"pages": [[page.name, page.content.decode()] for page in asked.pages], "who": asked.who}

    client = offer(make_operation(method="POST", path="/files", asked=AskedFiles, write=write))
    sent = client.post("/api/files", files=[("pages", ("../a.html", b"<p>"))], data={"who": "Ada", "csrf": "t"})
    assert sent.json() == {"pages": [["../a.html", "<p>"]], "who": "Ada"}
    assert client.post("/api/files", json={"pages": ["/etc/passwd"]}).status_code == 422
    assert client.post("/api/files", files=[("who", ("a", b"b"))]).status_code == 422
    broken = client.post("/api/files", content=b"x", headers={"Content-Type": "multipart/form-data"})
    assert broken.status_code == 400
