"""Ids are made of content alone, and articles that are alike still have one each."""

from __future__ import annotations

import json
from pathlib import Path

import twosource
from twosource.views.json import comparison_to_dict

FIRST = """The harbour of Tarn was closed on Monday after a crane fell into the basin, the port authority said.

"Nobody was near the crane," harbour master Jon Veldt told reporters.

Engineers expect to lift the crane by Friday, according to the port authority.
"""
SECOND = """Port of Tarn shut after crane accident

A crane toppled into the water in Tarn on Monday and the port was closed, its operator said.

Nobody was hurt. Harbour master Jon Veldt said the crane would be lifted by Friday.
"""


def _save(folder: Path) -> list[Path]:
    folder.mkdir()
    paths = [folder / "first.txt", folder / "second.txt"]
    for path, text in zip(paths, (FIRST, SECOND), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_where_an_article_is_read_from_changes_nothing_but_its_place(tmp_path: Path) -> None:
    here, there = (
        json.dumps(comparison_to_dict(twosource.compare(_save(tmp_path / name)))).replace(str(tmp_path / name), "")
        for name in ("here", "there")
    )
    assert here == there


def test_articles_that_are_alike_have_an_id_each_in_any_order(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt")]
    for path in paths:
        path.write_text(FIRST, encoding="utf-8")
    there, back = twosource.compare(paths), twosource.compare(paths[::-1])
    ids = {article.given: article.id for article in there.articles}
    assert len(set(ids.values())) == len(paths)
    assert {article.given: article.id for article in back.articles} == ids
    assert {finding.id for finding in there.findings} == {finding.id for finding in back.findings}
