"""What the attribution model says of paragraphs: each is read once, however many articles have it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from twosource.assembly.corpus.material import Material
from twosource.assembly.corpus.steps.columns import make_table, to_text
from twosource.assembly.corpus.steps.models import load_tagging

if TYPE_CHECKING:
    import pyarrow as pa

    from twosource.language.tagging.tagged import Tagger

_TOGETHER = 256  # paragraphs that are given to the model at once


def list_tables() -> Mapping[str, pa.Schema]:
    """Return the columns of tags: for each part that has a paragraph its hash and the packed `TaggedParagraph`."""
    import pyarrow as pa

    return {"tags": pa.schema([("part", pa.int32()), ("key", pa.binary()), ("said", pa.binary())])}


def tag_paragraphs(material: Material) -> Iterator[tuple[str, pa.Table | int]]:
    """Yield what is said of the paragraphs of a bucket, those of a part together. Rules alone need none of it."""
    texts: dict[bytes, str] = {}
    parts: dict[int, list[bytes]] = {}
    for rows in material.read("paragraphs"):
        for row in rows.to_pylist():
            texts.setdefault(row["key"], to_text(row["text"]))
            parts.setdefault(row["part"], []).append(row["key"])
    tagger = load_tagging(material.settings).tagger
    if tagger is None:
        return
    said = _tag(texts, tagger)
    for part, keys in sorted(parts.items()):
        listed = [{"part": part, "key": key, "said": said[key]} for key in sorted(keys)]
        yield "tags", make_table(listed, list_tables()["tags"])
    yield "distinct paragraphs", len(texts)


def _tag(texts: Mapping[bytes, str], tagger: Tagger) -> dict[bytes, bytes]:
    """Tag in an order that the texts alone decide: by length, so that little is padding, then by hash."""
    from twosource.desk.packing import pack

    keys: Sequence[bytes] = sorted(texts, key=lambda key: (len(texts[key]), key))
    said: dict[bytes, bytes] = {}
    for first in range(0, len(keys), _TOGETHER):
        some = keys[first : first + _TOGETHER]
        tagged = tagger.tag([texts[key] for key in some])
        said.update((key, pack(each)) for key, each in zip(some, tagged, strict=True))
    return said
