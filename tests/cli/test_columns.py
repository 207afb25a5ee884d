from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

BODY = (
    "PORT ELIN (Northern News Agency) - The ferry Aldis ran aground near Port Elin on Monday, the harbor master said.\n"
    "All 212 passengers were brought ashore, harbor master Jo Lindqvist told reporters.\n"
    "The ferry line said it would examine the hull on Tuesday."
)
ROW = {"corps": BODY, "titre": "Ferry runs aground", "quand": "2024-05-06", "url": "https://courier.example/ferry"}


def _run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "twosource", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, text=True, check=False)


def test_columns_that_nobody_knows_are_named_by_an_option() -> None:
    rows = json.dumps(ROW) + "\n"
    refused = _run("read", "--json", "-", stdin=rows)
    assert refused.returncode == 2
    assert "(corps, titre, quand, url); say which one does with --columns text=NAME" in refused.stderr
    done = _run("read", "--json", "--columns", "text=corps,date=quand", "--columns", "title=titre", "-", stdin=rows)
    article = json.loads(done.stdout)
    assert (article["title"], article["published"]["value"]) == ("Ferry runs aground", "2024-05-06")


def test_a_field_that_there_is_not_is_refused() -> None:
    done = _run("read", "--columns", "txt=corps", "-", stdin="x")
    assert done.returncode == 2
    assert "the fields are text, html, title" in done.stderr


def test_what_one_command_prints_the_next_one_reads_with_the_same_text_and_ids(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({**ROW, "text": BODY}) + "\n", encoding="utf-8")
    first = _run("read", "--json", str(path)).stdout
    again = _run("read", "--json", "-", stdin=first).stdout
    before, after = json.loads(first), json.loads(again)
    assert {**after, "from": None} == {**before, "from": None}
    (statements,) = _run("statements", "--json", "-", stdin=first).stdout.splitlines()
    found = json.loads(statements)
    assert found["id"] == before["id"]
    for one in found["statements"]:
        assert before["text"][one["start"] : one["end"]] == one["text"]
