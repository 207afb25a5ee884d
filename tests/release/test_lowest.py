"""The lowest versions are those that the project says will do."""

from __future__ import annotations

from pathlib import Path

from release.lowest import ROOT, list_lowest


def test_the_lowest_minor_version_of_each_library_is_named(tmp_path: Path) -> None:
    project = tmp_path / "pyproject.toml"
    project.write_text(
        '[project]\ndependencies = ["quay.sand>=1.0; python_version < \'3.14\'", "reef>=2.13", "buoy>=0.0.18"]\n',
        encoding="utf-8",
    )
    assert list_lowest(project) == ["quay.sand~=1.0.0", "reef~=2.13.0", "buoy==0.0.18"]


def test_every_library_says_what_is_the_lowest_that_will_do() -> None:
    lowest = list_lowest(ROOT / "pyproject.toml")
    assert len(lowest) > 20
    assert len(lowest) == (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("dependencies = [")[
        2
    ].partition("\n]")[0].count('\n    "')
