"""The paragraphs of some stories' articles, each once, sorted into buckets by their hash."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from twosource.assembly.corpus.material import Material
from twosource.assembly.corpus.steps.columns import make_table, read_articles, to_bytes
from twosource.assembly.corpus.steps.models import load_tagging

if TYPE_CHECKING:
    import pyarrow as pa

    from twosource.model.article import Article


def list_tables() -> Mapping[str, pa.Schema]:
    """Return the columns of paragraphs: the hash and the text (bytes), the ``bucket``, and the part that has it."""
    import pyarrow as pa

    columns = [("bucket", pa.int32()), ("key", pa.binary()), ("text", pa.binary()), ("part", pa.int32())]
    return {"paragraphs": pa.schema(columns)}


def split_paragraphs(material: Material) -> Iterator[tuple[str, pa.Table | int]]:
    """Yield each paragraph of the part once, a bucket at a time; the fact ``buckets`` says how many there are."""
    (buckets,), (part,) = material.part.facts["buckets"], material.part.facts["part"]
    tagger = load_tagging(material.settings).tagger
    model = tagger.name if tagger else ""
    found: dict[bytes, str] = {}
    seen = 0
    for rows in material.read("articles", ("text", "hidden", "rest")):
        for article in read_articles(rows):
            for key, text in list_paragraphs(article, model):
                found.setdefault(key, text)
                seen += 1
    sorted_out: dict[int, list[dict[str, object]]] = {}
    for key, text in found.items():
        bucket = int.from_bytes(key[:8], "little") % buckets
        sorted_out.setdefault(bucket, []).append({"bucket": bucket, "key": key, "text": to_bytes(text), "part": part})
    for _, rows in sorted(sorted_out.items()):
        yield "paragraphs", make_table(rows, list_tables()["paragraphs"])
    yield "paragraphs", seen


def list_paragraphs(article: Article, model: str) -> Iterator[tuple[bytes, str]]:
    """Yield the paragraphs of an article as the attribution model gets them, with their keys for this model."""
    from twosource.language.analysed import split_article
    from twosource.language.memory import paragraph_key
    from twosource.language.paragraphs import find_paragraphs

    text = split_article(article).article.text
    for span in find_paragraphs(text):
        paragraph = span.of(text)
        yield paragraph_key(model, paragraph), paragraph
