"""Stories to what is said in them and found about them, each story on its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from twosource.assembly.corpus.material import Material
from twosource.assembly.corpus.steps.arranging import read_in_order
from twosource.assembly.corpus.steps.columns import failures, make_table, show, to_text, unpack_article
from twosource.assembly.corpus.steps.models import load_models
from twosource.assembly.corpus.steps.results import describe, list_results
from twosource.errors import DefectError
from twosource.model.article import Article
from twosource.model.identity import content_id
from twosource.model.story import Story

if TYPE_CHECKING:
    import pyarrow as pa

    from twosource.assembly.desking.analysing import Models
    from twosource.model.comparison import Comparison

_MOST_TITLE = 200  # code points
_NO_BOUND = 1 << 40


def list_tables() -> Mapping[str, pa.Schema]:
    """Return the columns of the results, and of the stories that failed."""
    return {**list_results(), "failures": failures()}


def find_out(material: Material) -> Iterator[tuple[str, pa.Table | int]]:
    """Yield what is said and found in each story; the fact ``sizes`` says how many articles each has, one by one."""
    rows = read_in_order(material, "articles")
    models = _recall(load_models(material.settings), material)
    made: dict[str, list[dict[str, Any]]] = {name: [] for name in list_tables()}
    start = 0
    for place, size in enumerate(material.part.facts["sizes"]):
        some = rows[start : start + size]
        start += size
        try:
            comparison = _compare(some, models, material)
        except MemoryError:  # perhaps there is enough when it is tried alone
            raise
        except Exception as error:  # noqa: BLE001 - one story must not stop the others
            defect = DefectError.of(some[0]["given"], "the analysis of its story", error)
            made["failures"].append(
                {"place": place, "given": show(defect.given), "why": defect.explained, "step": "findings"}
            )
            continue
        for name, described in describe(comparison).items():
            made[name] += described
    for name, schema in list_tables().items():
        if made[name]:
            yield name, make_table(made[name], schema)
        yield name, len(made[name])


def _recall(models: Models, material: Material) -> Models:
    """Return the models with a memory of what was said of the part's paragraphs, and one for its sentences."""
    from twosource.desk.packing import unpack
    from twosource.language.memory import ParagraphMemory, RememberingEncoder
    from twosource.language.tagging.tagged import TaggedParagraph

    memory = ParagraphMemory(most_characters=_NO_BOUND)
    for rows in material.read("tags", ("part", "key", "said")):
        for key, said in zip(rows["key"].to_pylist(), rows["said"].to_pylist(), strict=True):
            memory.keep(key, unpack(TaggedParagraph, said), 0)
    tagging = replace(models.tagging, memory=memory)
    return replace(models, encoder=RememberingEncoder(encoder=models.encoder), tagging=tagging)


def _compare(rows: Sequence[dict[str, Any]], models: Models, material: Material) -> Comparison:
    from twosource.assembly.desking.analysing import compare_story
    from twosource.assembly.desking.phases import cut_story, find_phases, unite_phases

    articles = [_read(row) for row in rows]
    first = articles[0]
    story = Story(
        id=content_id("story", first.id),
        title=(first.title or "")[:_MOST_TITLE],
        articles=tuple(article.id for article in articles),
    )
    phases = find_phases({place: row["profile"] for place, row in enumerate(rows)}, material.settings.stories)
    parts = cut_story(story, [*phases.values()])
    return unite_phases(compare_story(parts, articles, (), models, material.settings), story)


def _read(row: Mapping[str, Any]) -> Article:
    return unpack_article(row["rest"], row["text"] if row["hidden"] is None else to_text(row["hidden"]))
