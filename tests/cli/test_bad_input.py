"""Bad input gets a clear message, the rest goes on, and the exit code tells."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

REPORT = """Ferry runs aground off Tarn Island

TARN HARBOUR, Veland (Northsea Press) — A passenger ferry with 214 people on board ran aground off Tarn Island \
on Tuesday evening, the coast guard said.

"We felt a long scraping noise and then the lights went out," passenger Ilse Maren told reporters at the quay.

Harbour master Jon Veldt said all passengers were brought ashore by midnight. He added that two of them were \
treated for bruises.

The operator, Veland Lines, denied that the ferry had been overloaded, and said an inquiry would open on Thursday.
"""
FRENCH = """Le conseil municipal a adopté jeudi soir le nouveau budget de la ville après de longues discussions.

Le maire a déclaré que les travaux du pont commenceraient au printemps prochain et dureraient deux ans. Les habitants \
du quartier demandent depuis longtemps une solution pour la circulation.

Selon les services de la ville, plus de trois mille voitures traversent la rivière chaque jour à cet endroit.
"""
MENU_PAGE = "<html><body><nav><a href='/'>Home</a> <a href='/w'>World</a></nav><script>var a=1;</script></body></html>"


def run(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "twosource", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, timeout=60)


def message_of(done: subprocess.CompletedProcess[bytes]) -> str:
    text = done.stderr.decode()
    assert "Traceback" not in text
    return text


def degraded_of(done: subprocess.CompletedProcess[bytes]) -> str:
    message_of(done)
    return " | ".join(json.loads(done.stdout)["made"]["degraded"])


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("missing.txt", None, "no such file"),
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n ", "empty"),
        ("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01", "not"),
        ("menu.html", MENU_PAGE.encode(), "no article"),
    ],
)
@pytest.mark.parametrize("verb", ["compare", "read", "passages", "statements"])
def test_an_input_that_cannot_be_used_alone_ends_with_2(
    tmp_path: Path, verb: str, name: str, content: bytes | None, says: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    done = run(verb, path)
    assert done.returncode == 2
    assert name in message_of(done)
    assert says in message_of(done).casefold()


def test_the_rest_goes_on_when_one_input_is_lost_and_3_tells(tmp_path: Path, report: Path) -> None:
    done = run("compare", "--json", report, tmp_path / "missing.txt")
    assert done.returncode == 3
    assert "missing.txt" in message_of(done)
    assert "missing.txt" in degraded_of(done)
    assert len(json.loads(done.stdout)["articles"]) == 1


def test_all_lost_inputs_are_named(tmp_path: Path) -> None:
    done = run("compare", tmp_path / "one.txt", tmp_path / "two.txt")
    assert done.returncode == 2
    assert "one.txt" in message_of(done)
    assert "two.txt" in message_of(done)


def test_one_article_alone_is_reported_with_a_note(report: Path) -> None:
    done = run("compare", "--json", report)
    assert done.returncode == 0
    assert "only one article" in degraded_of(done)
    verdicts = {finding["support"] for finding in json.loads(done.stdout)["findings"]}
    assert verdicts == {"single article"}


def test_two_identical_articles_are_one_origin_and_a_note_says_so(tmp_path: Path, report: Path) -> None:
    twin = tmp_path / "twin.txt"
    twin.write_text(REPORT, encoding="utf-8")
    done = run("compare", "--json", report, twin)
    assert done.returncode == 0
    assert "the same text as" in degraded_of(done)
    comparison = json.loads(done.stdout)
    shared = [finding for finding in comparison["findings"] if finding["articles"] == 2]
    assert shared
    assert {finding["support"] for finding in shared} == {"one origin"}
    assert max(finding["origins"] for finding in shared) == 1


def test_an_article_in_another_language_is_kept_and_a_note_says_so(tmp_path: Path, report: Path) -> None:
    french = tmp_path / "conseil.txt"
    french.write_text(FRENCH, encoding="utf-8")
    done = run("compare", "--json", report, french)
    assert done.returncode == 0
    assert "conseil.txt" in degraded_of(done)
    assert "French" in degraded_of(done)


def test_standard_input_is_read_as_a_dash() -> None:
    done = run("read", "--json", "-", stdin=REPORT.encode())
    assert done.returncode == 0
    article = json.loads(done.stdout)
    assert article["from"] == "-"
    assert article["credits"][0]["agency"] == "Northsea Press"


def test_as_is_keeps_the_offsets_of_the_file(report: Path) -> None:
    done = run("statements", "--json", "--as-is", report)
    assert done.returncode == 0
    statements = json.loads(done.stdout)["statements"]
    assert statements
    for statement in statements:
        assert REPORT[statement["start"] : statement["end"]] == statement["text"]


def test_an_output_that_cannot_be_written_is_refused_before_the_work(tmp_path: Path, report: Path) -> None:
    assert run("compare", report, "-o", tmp_path / "report.docx").returncode == 2
    done = run("compare", report, "-o", tmp_path / "nowhere" / "report.html")
    assert done.returncode == 2
    assert "there is no folder" in message_of(done)


def test_reports_are_written_in_every_format(tmp_path: Path, report: Path) -> None:
    paths = [tmp_path / f"out.{ending}" for ending in ("html", "md", "json")]
    done = run("compare", report, *(word for path in paths for word in ("-o", path)))
    assert done.returncode == 0, message_of(done)
    assert json.loads(paths[2].read_text(encoding="utf-8"))["format"] == "twosource.comparison/1"
    assert "<html" in paths[0].read_text(encoding="utf-8")
    assert "Tarn Island" in paths[1].read_text(encoding="utf-8")


def test_help_names_every_command_and_no_input_is_an_error() -> None:
    done = run("--help")
    assert done.returncode == 0
    assert all(verb in done.stdout.decode() for verb in ("compare", "read", "passages", "statements"))
    assert run("compare").returncode == 2
    assert run("nonsense").returncode == 2


def test_a_report_that_cannot_be_written_does_not_lose_the_rest(tmp_path: Path, report: Path) -> None:
    good = tmp_path / "good.md"
    done = run("compare", report, "-o", tmp_path / f"{'x' * 300}.html", "-o", good)
    assert done.returncode == 3
    assert "cannot be written" in message_of(done)
    assert b"Tarn Island" in done.stdout
    assert good.exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_not_called_a_defect(report: Path) -> None:
    command = [sys.executable, "-m", "twosource", "statements", str(report)]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert done.returncode == 2
    assert b"No space left" in done.stderr


@pytest.mark.parametrize("asked", [["compare"], ["statements", "--json"], ["--help"]], ids=" ".join)
def test_a_reader_that_goes_away_is_no_failure(report: Path, asked: list[str]) -> None:
    command = [sys.executable, "-m", "twosource", *asked, str(report)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0


def test_the_same_input_twice_is_said_by_every_command_that_compares(report: Path) -> None:
    assert "given more than once" in degraded_of(run("compare", "--json", report, report))
    assert "given more than once" in message_of(run("passages", report, report))


def test_a_date_after_today_is_doubtful(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    head = '<head><meta property="article:published_time" content="2090-01-01"></head>'
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in REPORT.split("\n\n")[1:])
    path.write_text(f"<html>{head}<body><article>{paragraphs}</article></body></html>", encoding="utf-8")
    published = json.loads(run("read", "--json", path).stdout)["published"]
    assert (published["value"], published["trust"]) == ("2090-01-01", "doubtful")
    assert "lies after" in published["why"]
