"""Jobs with the attribution model, without it, and with one that cannot be loaded."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

import twosource
from twosource.language import encoder, tagging
from twosource.language.tagging import TaggedParagraph

CRANE = "Harbour master Jon Veldt said nobody was near the crane when it fell."
BREAD = "The island's baker, Ulla Penk, said she had flour for two more days."
FERRY = "Ferries to the mainland will not run before Friday, the port authority said."


class SilentTagger:
    """Says nothing of any paragraph."""

    name = "silent"

    def tag(self, paragraphs: Sequence[str]) -> list[TaggedParagraph]:
        return [TaggedParagraph() for _ in paragraphs]


@pytest.fixture
def reports(tmp_path: Path) -> list[Path]:
    texts = {"a.txt": [CRANE, BREAD], "b.txt": [CRANE, FERRY, BREAD]}
    for name, paragraphs in texts.items():
        (tmp_path / name).write_text("\n\n".join(paragraphs), encoding="utf-8")
    return [tmp_path / name for name in texts]


@pytest.fixture
def silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagging, "load_tagger", SilentTagger)


def refuse() -> None:
    message = "tagger.onnx is cut off"
    raise RuntimeError(message)


@pytest.mark.usefixtures("silent")
def test_what_the_model_read_and_remembered_is_counted_for_each_article(reports: list[Path]) -> None:
    made = [each.made for each in twosource.extract(reports, as_is=True)]
    assert [dict(one.models)["attribution"] for one in made] == ["silent", "silent"]
    counts = [(one.paragraphs.seen, one.paragraphs.analysed) for one in made if one.paragraphs]
    assert counts == [(2, 2), (3, 1)]


@pytest.mark.usefixtures("silent")
def test_a_comparison_counts_the_paragraphs_of_all_its_articles_in_any_order(reports: list[Path]) -> None:
    for order in (reports, reports[::-1]):
        made = twosource.compare(order, as_is=True).made
        assert dict(made.models)["attribution"] == "silent"
        assert made.paragraphs is not None
        assert (made.paragraphs.seen, made.paragraphs.analysed, made.paragraphs.remembered) == (5, 3, 2)


@pytest.mark.usefixtures("silent")
def test_a_memory_that_is_handed_in_lasts_from_call_to_call(reports: list[Path]) -> None:
    memory = twosource.ParagraphMemory()
    twosource.extract(reports[:1], as_is=True, memory=memory)
    [later] = twosource.extract(reports[1:], as_is=True, memory=memory)
    assert later.made.paragraphs is not None
    assert later.made.paragraphs.analysed == 1
    assert memory.size == 3


def test_fast_means_rules_alone_and_loads_no_model(reports: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagging, "load_tagger", refuse)
    [first, _] = twosource.extract(reports, as_is=True, fast=True)
    assert first.made.models == (("attribution", "rules"),)
    assert first.made.degraded == ()
    assert first.made.paragraphs is None
    assert {source.name for source in first.extraction.sources} == {"Jon Veldt", "Ulla Penk"}


def test_a_model_that_cannot_be_loaded_is_done_without_and_the_result_says_so(
    reports: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tagging, "load_tagger", refuse)
    for made in (twosource.compare(reports, as_is=True).made, twosource.extract(reports, as_is=True)[0].made):
        assert dict(made.models)["attribution"] == "rules"
        [doubt] = [one for one in made.degraded if "attribution model" in one]
        assert "tagger.onnx is cut off" in doubt
        assert "--fast" in doubt


@pytest.mark.usefixtures("silent")
def test_statements_alone_need_no_sentence_encoder(reports: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "load_encoder", refuse)
    assert twosource.extract(reports, as_is=True)[0].extraction.statements
