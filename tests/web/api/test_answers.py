"""What the API answers of a real desk is what its description says, for every operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from twosource.web.api.openapi import make_openapi
from twosource.web.operations.all import OPERATIONS

if TYPE_CHECKING:
    from starlette.testclient import TestClient

DOCUMENT = make_openapi()
QUERIES: dict[str, dict[str, Any]] = {
    "check_sentence": {"sentence": "Nine people died when the ferry sank."},
    "search": {"words": "ferry"},
    "offer_correction": {"kind": "merge stories", "story": "STORY"},
    "export": {"format": "json"},
    "list_arrivals": {"story": "STORY"},
    "list_changes": {"story": "STORY"},
}
BODIES: dict[str, Any] = {
    "check_text": {"sentence": "Nine people died when the ferry sank. The harbour was closed."},
    "make_correction": {"kind": "set owner", "subject": ["Sorel Press"], "value": "Sorel Group", "why": "its imprint"},
    "undo_correction": {},
    "add_alert": {"name": "harbour", "words": "ferry"},
    "check_alerts": {},
    "add_feed": {"url": "https://quay.example/feed.xml"},
    "add_text": {"text": "A crane fell into the harbour of Sorel on Monday, the port authority said. Nobody was hurt."},
}
OTHERS = {"make_correction": {"subject": ["The Quay"]}}  # the same twice would be refused
# They need files, pages of the web, or something to remove; their own tests ask for them.
ELSEWHERE = {"add_files", "add_addresses", "remove_alert", "remove_feed"}
TESTED = [each for each in OPERATIONS if each.name not in ELSEWHERE]


@pytest.fixture
def known(client: TestClient) -> dict[str, str]:
    """Ids of things that the desk has."""
    story = client.get("/api/stories").json()["items"][0]["id"]
    comparison = client.get(f"/api/stories/{story}/comparison").json()
    made = client.post("/api/corrections", json=BODIES["make_correction"]).json()
    return {
        "story": story,
        "finding": comparison["findings"][0]["id"],
        "article": comparison["articles"][0]["id"],
        "source": comparison["sources"][0]["id"],
        "id": comparison["sources"][0]["id"],
        "correction": made["id"],
        "job": made["job"],
    }


@pytest.mark.parametrize("operation", TESTED, ids=[each.name for each in TESTED])
def test_an_answer_is_what_its_description_says(client: TestClient, known: dict[str, str], operation: Any) -> None:
    assert operation.method == "GET" or operation.name in BODIES, "say what to send for it, in BODIES"
    address = "/api" + operation.path.format_map(known)
    if operation.method == "GET":
        asked = QUERIES.get(operation.name, {})
        answer = client.get(address, params={name: known.get(value.lower(), value) for name, value in asked.items()})
    else:
        answer = client.post(address, json=BODIES[operation.name] | OTHERS.get(operation.name, {}))
    assert answer.status_code == operation.status, answer.text
    told = DOCUMENT["paths"][f"/api{operation.path}"][operation.method.lower()]["responses"][str(operation.status)]
    schema = told["content"][answer.headers["content-type"]]["schema"]
    jsonschema.validate(answer.json(), {**schema, "components": DOCUMENT["components"]})
