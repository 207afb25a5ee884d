"""The sets that the model learns from, each read from its file in the folder of labelled data.

Where the public can get each of them stands in the model card.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from training.attribution.examples import Document, Ends, Marked, Meant

SILVER = 0.3  # how much a name counts that a program marked
_SILVER_KINDS = {"PERSON": "person", "ORGANIZATION": "organisation", "LOCATION": "place", "MISC": "other"}
_WIKIGOLD_KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "other"}
_HELD_APART = 4  # every fourth document of wikigold is kept for measuring
_ENDS_SENTENCE = re.compile(r"[.!?][\"”’')\]]*$")
_CAPITALS = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+")


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a JSONL file, gzipped or not."""
    data = path.read_bytes()
    text = gzip.decompress(data) if path.suffix == ".gz" else data
    return [json.loads(line) for line in text.decode("utf-8").splitlines() if line.strip()]


def read_polnear(data: Path, split: str) -> Iterator[Document]:
    """Yield PolNeAR (Newell et al. 2018): who says what, marked by people; names by a program (CoreNLP)."""
    folder = data / "attribution"
    tokens = {row["id"]: row["sents"] for row in read_rows(folder / f"polnear_tokens_{split}.jsonl.gz")}
    name = "polnear_train.jsonl.gz" if split == "train" else "polnear_dev.jsonl"
    for row in read_rows(folder / name):
        sentences = tokens.get(row["id"], [])
        yield Document(
            id=row["id"],
            text=row["text"],
            attributions=tuple(_marked(one) for one in row["attributions"]),
            names=tuple(_silver_names(sentences)),
            named=tuple(_whole_sentences(row["text"], sentences)),
            sure=SILVER,
        )


def _marked(row: dict[str, Any]) -> Marked:
    source, cue, content = (tuple((start, end) for start, end in row[role]) for role in ("source", "cue", "content"))
    return Marked(source=source, cue=cue, content=content)


def _whole_sentences(text: str, sentences: Sequence[Sequence[Any]]) -> Iterator[Ends]:
    """Yield the sentences that end like one: the program takes the capitals of headlines for names."""
    for sentence in sentences:
        start, end = sentence[0][0], sentence[-1][1]
        if _ENDS_SENTENCE.search(text[start:end]):
            yield start, end


def _silver_names(sentences: Sequence[Sequence[Any]]) -> Iterator[tuple[int, int, str]]:
    for sentence in sentences:
        if not _ENDS_SENTENCE.search(sentence[-1][2].replace("''", '"')) and sentence[-1][2] not in {"''", '"'}:
            continue
        first = 0
        while first < len(sentence):
            label = sentence[first][5]
            last = first + 1
            while last < len(sentence) and sentence[last][5] == label:
                last += 1
            if label in _SILVER_KINDS:
                yield sentence[first][0], sentence[last - 1][1], _SILVER_KINDS[label]
            first = last


def read_wikigold(data: Path, *, held_apart: bool) -> Iterator[Document]:
    """Yield wikigold (Balasuriya et al. 2009): names in Wikipedia, those for learning or those ``held_apart``."""
    for row in read_rows(data / "names" / "wikigold.jsonl"):
        number = int(row["id"].rsplit("-", 1)[1])
        if (number % _HELD_APART == 0) == held_apart:
            yield Document(
                id=row["id"],
                text=row["text"],
                names=tuple((item["start"], item["end"], _WIKIGOLD_KINDS[item["label"]]) for item in row["entities"]),
                named=((0, len(row["text"])),),
            )


def read_gap(data: Path, name: str) -> Iterator[Document]:
    """Yield GAP (Webster et al. 2018): whom a pronoun means of two people named beside it."""
    path = next((data / "names").glob(f"gap_{name}.jsonl*"))
    for row in read_rows(path):
        people = [row["a"], row["b"]]
        pronoun = (row["pronoun"]["start"], row["pronoun"]["end"])
        yield Document(
            id=row["id"],
            text=row["text"],
            names=tuple((one["start"], one["end"], "person") for one in people),
            named=(),
            pronouns=(_meant(row["text"], pronoun, people),),
        )


def _meant(text: str, pronoun: Ends, people: Sequence[dict[str, Any]]) -> Meant:
    """Return whom a pronoun means. Other names in capitals are people whom it does not mean, if somebody is known."""
    right = [one for one in people if one["coref"]]
    known = {word for one in right for word in one["text"].split()}
    rights = [(one["start"], one["end"]) for one in right]
    wrongs = [(one["start"], one["end"]) for one in people if not one["coref"]]
    for found in _CAPITALS.finditer(text):
        span = found.span()
        if any(span[0] < end and start < span[1] for start, end in (*rights, *wrongs)):
            continue
        if not known & set(found[0].split()):
            wrongs.append(span)
        elif right and found[0] == right[0]["text"]:
            rights.append(span)
    return Meant(pronoun=pronoun, right=tuple(rights), wrong=tuple(wrongs) if right else tuple(wrongs[:2]))
