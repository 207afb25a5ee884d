"""Openly licensed sets, in their own form, are read with PolNeAR's spans. The rows here are invented."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from training.attribution.cutting import cut_document
from training.attribution.examples import Document, Marked
from training.attribution.gum import read_gum
from training.attribution.meantime import read_meantime


def write(folder: Path, name: str, rows: list[dict[str, Any]]) -> Path:
    (folder / "attribution").mkdir(exist_ok=True)
    with gzip.open(folder / "attribution" / name, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)
    return folder


def at(text: str, part: str) -> list[int]:
    start = text.index(part)
    return [start, start + len(part)]


def shown(documents: list[Document]) -> list[tuple[list[str], list[str], list[str]]]:
    def read(document: Document, spans: tuple[tuple[int, int], ...]) -> list[str]:
        return [document.text[start:end] for start, end in spans]

    return [
        (read(document, one.source), read(document, one.cue), read(document, one.content))
        for document in documents
        for one in document.attributions or ()
    ]


Told = tuple[str, list[str], list[str]]


def meantime(folder: Path, text: str, told: list[Told], names: list[tuple[str, str]]) -> list[Document]:
    """Read a text whose lines are sentences. ``told``: cue, sources, words of the content."""
    starts = [0, *[place + 1 for place, sign in enumerate(text) if sign == "\n"]]
    row = {
        "id": "m",
        "text": text,
        "sentences": [[start, start + len(line)] for start, line in zip(starts, text.split("\n"), strict=True)],
        "annotated_sentences": len(starts),
        "attributions": [
            {"cue": at(text, cue), "cue_text": cue, "sources": [at(text, one) for one in sources],
             "content_events": [at(text, word) for word in words]}
            for cue, sources, words in told
        ],
        "entity_mentions": [
            {"start": at(text, name)[0], "end": at(text, name)[1], "syntactic_type": "NAM", "ent_type": kind}
            for name, kind in names
        ],
    }  # fmt: skip
    return list(read_meantime(write(folder, "meantime.jsonl.gz", [row])))


@pytest.mark.parametrize(
    ("text", "told", "wanted"),
    [
        (
            "Orsel Water has announced on Monday that the dam held .",
            ("announced", ["Orsel Water"], ["held"]),
            (["Orsel Water"], ["has announced"], ["that the dam held"]),
        ),
        (
            "`` The dam held , '' said Mira Tal .",
            ("said", ["Mira Tal"], ["held"]),
            (["Mira Tal"], ["said"], ["“The dam held ,”"]),
        ),
        (
            "In Orsel , Tal called for a new gate .",
            ("called", ["Tal"], ["gate"]),
            (["Tal"], ["called for"], ["a new gate"]),
        ),
        (
            "The gate , Tal said , is new .",
            ("said", ["Tal"], ["is new"]),
            (["Tal"], ["said"], ["is new"]),
        ),
    ],
)
def test_the_content_in_meantime_is_the_stretch_around_the_marked_words(
    tmp_path: Path, text: str, told: Any, wanted: Any
) -> None:
    assert shown(meantime(tmp_path, text, [told], [])) == [wanted]


def test_a_sentence_in_meantime_of_which_too_little_is_marked_is_left_out(tmp_path: Path) -> None:
    text = "Tal said the dam held .\nIt was Oro who stated it .\nOro left ."
    whole = [("said", ["Tal"], ["held"])]
    (document,) = meantime(tmp_path, text, whole, [])
    assert document.text == text
    torn: list[Told] = [("said", ["Tal"], ["held"]), ("stated", [], [])]  # "stated" tells nowhere else: left as it is
    assert len(meantime(tmp_path, text, torn, [])) == 1
    text = text.replace("stated it", "said it")
    rows = [("said", ["Tal"], ["held"]), ("said it", [], [])]
    path = tmp_path / "attribution" / "meantime.jsonl.gz"
    meantime(tmp_path, text, rows, [])
    row = json.loads(gzip.decompress(path.read_bytes()))
    row["attributions"][1]["cue_text"] = "said"
    documents = list(read_meantime(write(tmp_path, "meantime.jsonl.gz", [row])))
    assert [document.text for document in documents] == ["Tal said the dam held .", "Oro left ."]


def test_names_in_meantime_lose_article_and_role(tmp_path: Path) -> None:
    text = "The Orsel Herald met keeper Mira Tal in Brenn ."
    (document,) = meantime(
        tmp_path, text, [], [("The Orsel Herald", "ORG"), ("keeper Mira Tal", "PER"), ("Brenn", "LOC"), ("met", "FIN")]
    )
    assert [(text[start:end], kind) for start, end, kind in document.names] == [
        ("Orsel Herald", "organisation"), ("Mira Tal", "person"), ("Brenn", "place"),
    ]  # fmt: skip


# Words with tag, head (from 1) and relation.
SAID = (
    "Keeper|NN|2|compound Tal|NNP|5|nsubj has|VBZ|5|aux also|RB|5|advmod said|VBD|0|root that|IN|9|mark the|DT|8|det "
    "dam|NN|9|nsubj held|VBD|5|ccomp .|.|5|punct"
)
ACCORDING = (
    "According|VBG|3|case to|IN|1|fixed Tal|NNP|7|obl ,|,|7|punct the|DT|6|det dam|NN|7|nsubj held|VBD|0|root "
    ".|.|7|punct"
)
QUOTED = (
    "\"|``|4|punct The|DT|3|det dam|NN|4|nsubj held|VBD|8|ccomp ,|,|4|punct \"|''|4|punct Tal|NNP|8|nsubj "
    "said|VBD|0|root .|.|8|punct"
)


def gum(folder: Path, sentence: str, units: list[tuple[int, int, str, int]], **more: Any) -> list[Document]:
    """Read a text of one sentence. ``units``: first and last word, relation, number of the unit that it is for."""
    text, tokens = "", []
    for written in sentence.split():
        word, tag, head, relation = written.split("|")
        text += " " if text else ""
        tokens.append([len(text), len(text) + len(word), tag, int(head), relation, word.lower()])
        text += word
    row = {
        "id": "g", "genre": "news", "text": text, "sentences": [[0, len(text), "decl"]], "tokens": tokens,
        "mentions": [], "quotes": [],
        "edus": [
            {"n": number, "start": tokens[first][0], "end": tokens[last][1], "rel": relation, "parent": parent}
            for number, (first, last, relation, parent) in enumerate(units, 1)
        ],
        **more,
    }  # fmt: skip
    return list(read_gum(write(folder, "gum_wikinews.jsonl.gz", [row])))


ATTRIBUTION = "attribution-positive"


@pytest.mark.parametrize(
    ("sentence", "units", "wanted"),
    [
        (SAID, [(0, 4, ATTRIBUTION, 2), (5, 9, "ROOT", 0)], ("Keeper Tal", "has also said", "that the dam held")),
        (ACCORDING, [(0, 3, ATTRIBUTION, 2), (4, 7, "ROOT", 0)], ("Tal", "According to", "the dam held")),
        (QUOTED, [(0, 5, "ROOT", 0), (6, 8, ATTRIBUTION, 1)], ("Tal", "said", '" The dam held , "')),
    ],
)
def test_gum_gives_source_cue_and_content_by_units_and_trees(
    tmp_path: Path, sentence: str, units: Any, wanted: Any
) -> None:
    assert shown(gum(tmp_path, sentence, units)) == [tuple([part] for part in wanted)]


def test_names_in_gum_are_mentions_of_proper_nouns_without_titles(tmp_path: Path) -> None:
    sentence = "President|NNP|2|compound Tal|NNP|3|nsubj left|VBD|0|root the|DT|5|det dam|NN|3|obj .|.|3|punct"
    mentions = [{"start": 0, "end": 13, "etype": "person"}, {"start": 19, "end": 26, "etype": "place"}]
    (document,) = gum(tmp_path, sentence, [], mentions=mentions)
    assert [(document.text[start:end], kind) for start, end, kind in document.names] == [("Tal", "person")]


def test_what_interviews_tell_as_i_is_not_taken_for_news(tmp_path: Path) -> None:
    sentence = "I|PRP|2|nsubj think|VBP|0|root the|DT|4|det dam|NN|5|nsubj held|VBD|2|ccomp .|.|2|punct"
    units = [(0, 1, "attribution-positive", 2), (2, 5, "ROOT", 0)]
    (news,) = gum(tmp_path, sentence, units)
    (interview,) = gum(tmp_path, sentence, units, genre="interview")
    assert news.attributions
    assert interview.attributions is None


def test_a_part_of_a_document_holds_what_lies_wholly_in_it() -> None:
    document = Document(
        id="a", text="One Tal said so. Two Oro left.", names=((4, 7, "person"), (21, 24, "person")), named=((0, 30),),
        attributions=(Marked(source=((4, 7),), cue=((8, 12),), content=((13, 15),)),),
    )  # fmt: skip
    first, second = cut_document(document, (4, 16)), cut_document(document, (17, 30))
    assert shown([first]) == [(["Tal"], ["said"], ["so"])]
    assert second.attributions == ()
    assert [second.text[start:end] for start, end, _ in second.names] == ["Oro"]
    assert (first.named, second.named) == (((0, 12),), ((0, 13),))
