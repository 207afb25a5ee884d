"""Two texts of one address are one article everywhere, and never two that agree."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

import twosource
from twosource.cli.main import twosource as group

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Crane falls into harbour of Tarn | Tarn Post</title>
<link rel="canonical" href="https://tarn-post.example/harbour/crane-falls"></head><body><article>
<h1>Crane falls into harbour of Tarn</h1>
<p>The harbour of Tarn was closed on Monday after a crane fell into the basin, the port authority said.</p>
<p>"Nobody was near the crane," harbour master Jon Veldt told reporters after he had seen the basin.</p>
<p>About 40 ships are waiting outside the harbour until the crane is lifted from the water.</p>
</article></body></html>"""
OTHER = "A ferry ran aground off Port Elin.\n\nAll 61 people on board were brought to safety, the coast guard said.\n"


def save(folder: Path) -> list[str]:
    pages = {"a.html": PAGE, "b.html": PAGE.replace("About 40", "About 60"), "c.txt": OTHER}
    for name, content in pages.items():
        (folder / name).write_text(content, encoding="utf-8")
    return [str(folder / name) for name in pages]


def test_versions_count_as_one_article_when_reports_are_compared(tmp_path: Path) -> None:
    comparison = twosource.compare(save(tmp_path))
    assert [Path(article.given).name for article in comparison.articles] == ["b.html", "c.txt"]
    assert [len(article.versions) for article in comparison.articles] == [1, 0]
    assert max(finding.support.articles for finding in comparison.findings) == 1


def test_reading_joins_the_texts_of_one_address(tmp_path: Path) -> None:
    article, other = twosource.read(save(tmp_path))
    (change,) = article.versions[0].changes
    assert (change.weight, change.why) == ("substance", "a number changed")
    assert other.versions == ()


def test_the_command_prints_a_later_version_with_the_earlier_ones(tmp_path: Path) -> None:
    printed = CliRunner().invoke(group, ["read", "--json", *save(tmp_path)])
    records = [json.loads(line) for line in printed.stdout.splitlines()]
    assert [(Path(one["from"]).name, len(one["versions"])) for one in records] == [
        ("a.html", 0),
        ("b.html", 1),
        ("c.txt", 0),
    ]
