"""Our cookie is found among those of other programs on the same host."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from twosource.web.safety.cookies import name_cookie, read_cookie

SCOPE = {"type": "http", "server": ("127.0.0.1", 8000)}
OURS = "A" * 43


@pytest.mark.parametrize(
    "others",
    ['a={"x": 1}', "a[1]=2", "a b", "=", "a=b c", 'a="x', "path=/", "a=\xe9", "twosource-8000=", "twosource-8001=B"],
)
def test_cookies_of_other_programs_do_not_hide_ours(others: str) -> None:
    ours = f"{name_cookie(SCOPE)}={OURS}"
    assert read_cookie(SCOPE, {"cookie": f"{others}; {ours}"}) == OURS
    assert read_cookie(SCOPE, {"cookie": f"{ours};{others}"}) == OURS


@pytest.mark.parametrize("value", ["", "A" * 42, "A" * 44, f'"{OURS}"', "A" * 42 + "\n", "A" * 42 + "!"])
def test_what_is_none_of_ours_is_not_taken(value: str) -> None:
    assert read_cookie(SCOPE, {"cookie": f"{name_cookie(SCOPE)}={value}"}) is None


def test_forms_work_beside_a_program_with_odd_cookies(client: TestClient) -> None:
    first = client.get("/add")
    cookie = first.headers["set-cookie"].partition(";")[0]
    client.cookies.clear()
    again = client.get("/add", headers={"cookie": f'other={{"open": true}}; {cookie}'})
    assert "set-cookie" not in again.headers
