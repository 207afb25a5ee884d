"""The docs show what is: generated pages, examples, links."""

from __future__ import annotations

import doctest
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from twosource.cli.main import COMMANDS

ROOT = Path(__file__).parents[2]
PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
    ROOT / "src/twosource/sample/README.md",
    *sorted(ROOT.glob("plugins/*/README.md")),
]
LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)")
PYTHON_PAGE = "docs/how-to/use-from-python.md"


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "docs" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_the_generated_pages_are_up_to_date() -> None:
    for path, page in _load("make_reference").make_pages().items():
        assert path.read_text(encoding="utf-8") == page, "run: .venv/bin/python docs/make_reference.py"


def test_every_field_of_the_result_has_a_meaning() -> None:
    page = (ROOT / "docs/reference/result-format.md").read_text(encoding="utf-8")
    assert [line for line in page.splitlines() if line.startswith("| `") and line.endswith("|  |")] == []


def test_every_example_prints_what_its_page_shows() -> None:
    examples = _load("make_examples")
    shown = [page for page in examples.find_pages() if examples.EXAMPLE.search(page.read_text(encoding="utf-8"))]
    assert ROOT / "README.md" in shown
    for page in shown:
        text = page.read_text(encoding="utf-8")
        assert examples.fill(text) == text, f"{page.name}: run: .venv/bin/python docs/make_examples.py"


def test_the_python_examples_print_what_the_page_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(
        str(ROOT / PYTHON_PAGE), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
    )
    assert result.attempted > 3
    assert result.failed == 0


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_page_of_the_docs_is_in_the_list_of_contents() -> None:
    contents = (ROOT / "docs/README.md").read_text(encoding="utf-8")
    pages = [path.relative_to(ROOT / "docs") for path in (ROOT / "docs").rglob("*.md") if path.name != "README.md"]
    assert [str(page) for page in pages if f"({page.as_posix()})" not in contents] == []


def test_the_readme_begins_with_the_two_commands_that_set_up() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    [first, *_] = re.findall(r"```\w*\n(.*?)```", readme, re.DOTALL)
    commands = [row.partition("#") for row in first.splitlines()]
    assert [command.strip() for command, _, _ in commands] == ["make demo", "make test"]
    assert all(len(told.split()) > 3 for _, _, told in commands)


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `twosource (\w+)[^`\n]*` \|", readme, re.MULTILINE)
    assert rows == list(COMMANDS)


def test_every_file_that_the_readme_says_is_bundled_exists() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    files = re.findall(r"`((?:weights|lexicons|training)/[^`]+)`", readme)
    folder = ROOT / "src/twosource/language"
    assert len(files) > 5
    assert [file for file in files if not (folder / file).exists() and not (ROOT / file).exists()] == []


def test_every_make_target_that_is_told_of_exists() -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    told = {name for page in PAGES for name in re.findall(r"`make (\w+)", page.read_text(encoding="utf-8"))}
    assert told <= targets
