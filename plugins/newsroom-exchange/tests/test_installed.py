from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1]
SAMPLE = PACKAGE.parents[1] / "src/twosource/sample"


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder that makes the package look installed: what its pyproject.toml says, as installers write it down."""
    project = tomllib.loads((PACKAGE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    about = tmp_path / "site" / f"twosource_newsroom_exchange-{project['version']}.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n")
    groups = [
        "\n".join([f"[{group}]", *(f"{name} = {value}" for name, value in points.items())])
        for group, points in project["entry-points"].items()
    ]
    (about / "entry_points.txt").write_text("\n\n".join(groups))
    return about.parent


def run(site: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join([str(site), str(PACKAGE / "src")])
    command = [sys.executable, "-m", "twosource", *map(str, words)]
    done = subprocess.run(
        command,
        capture_output=True,
        check=False,
        timeout=120,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": paths},
    )
    assert "Traceback" not in done.stderr
    return done


def test_the_view_is_offered_by_its_name_and_by_its_ending(installed: Path, tmp_path: Path) -> None:
    assert "From plug-ins: csl." in " ".join(run(installed, "export", "--help").stdout.split())
    target = tmp_path / "references.csl.json"
    story = [SAMPLE / "agency.txt", SAMPLE / "near-copy.txt"]
    by_ending = run(installed, "compare", "--fast", *story, "-o", target)
    assert by_ending.returncode == 0, by_ending.stderr
    assert [item["type"] for item in json.loads(target.read_text())] == ["article-newspaper"] * 2
    by_name = run(installed, "compare", "--fast", *story, "--format", "csl")
    assert by_name.stdout == target.read_text()


def test_the_reader_reads_the_messages_of_a_mailbox(installed: Path, tmp_path: Path) -> None:
    text = (SAMPLE / "agency.txt").read_text(encoding="utf-8")
    head = "From: Ines Okoro <ines@port.example>\nSubject: Ferry {}\nMIME-Version: 1.0\n"
    box = tmp_path / "agency.mbox"
    box.write_text("".join(f"From - Sun Mar  4 21:30:0{n} 2029\n{head.format(n)}\n{text}\n\n" for n in range(2)))
    read = run(installed, "read", "--json", box)
    assert [json.loads(line)["from"] for line in read.stdout.splitlines()] == [f"{box}#1", f"{box}#2"]


def test_a_view_that_cannot_be_loaded_stops_the_command_and_is_named(installed: Path) -> None:
    [points] = installed.glob("*/entry_points.txt")
    points.write_text("[twosource.views]\ncsl = newsroom_exchange.gone:VIEW\n")
    done = run(installed, "export", "--format", "csl")
    assert done.returncode == 2
    assert "the view plug-in “csl” (newsroom_exchange.gone:VIEW) cannot be loaded" in done.stderr


def test_pages_and_the_api_offer_the_view(installed: Path) -> None:
    code = (
        "from twosource.web.operations.exporting import _name_formats, list_streams\n"
        "from twosource.web.api.openapi import make_openapi\n"
        "print(_name_formats()[-1], [*list_streams()][-1], '\"csl\"' in str(make_openapi()).replace(\"'\", '\"'))"
    )
    paths = os.pathsep.join([str(installed), str(PACKAGE / "src")])
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": paths},
    )
    assert done.stdout.split() == ["csl", "application/vnd.citationstyles.csl+json", "True"]
