"""Build two word lists from the automatic annotation of PolNeAR's training part.

``common-words.txt``: words that stand in lower case in running text, so that a capital at the start of a
sentence says nothing about them. ``given-names.txt``: words that stand first in names of persons.
Run: ``python training/build_word_lists.py polnear_tokens_train.jsonl.gz src/twosource/language/lexicons``.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

Token = list[object]  # start, end, word, lemma, part of speech, name class, head, relation


def main(source: Path, folder: Path) -> None:
    lower: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    given: dict[str, set[str]] = {}
    for sentence in read_sentences(source):
        count_cases(sentence, lower, upper)
        for first, last in find_persons(sentence):
            given.setdefault(first, set()).add(last)
    common = sorted(word for word, count in lower.items() if count >= 3 and count > 2 * upper[word])
    names = sorted(name for name, lasts in given.items() if len(lasts) >= 2 and lower[name.lower()] < 3)
    write(folder / "common-words.txt", "Words that stand in lower case in news.", common)
    write(folder / "given-names.txt", "First words of names of persons.", names)


def read_sentences(source: Path) -> Iterator[list[Token]]:
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield from json.loads(line)["sents"]


def count_cases(sentence: list[Token], lower: Counter[str], upper: Counter[str]) -> None:
    for index, token in enumerate(sentence):
        word = str(token[2])
        if not word.isalpha():
            continue
        if word.islower():
            lower[word] += 1
        elif index and word.istitle() and sentence[index - 1][2] not in {"``", "''", '"', "“", ":", "."}:
            upper[word.lower()] += 1


def find_persons(sentence: list[Token]) -> Iterator[tuple[str, str]]:
    run: list[str] = []
    for token in [*sentence, [0, 0, "", "", "", "O", 0, ""]]:
        if token[5] == "PERSON":
            run.append(str(token[2]))
            continue
        if 2 <= len(run) <= 3 and all(is_plain_name(word) for word in (run[0], run[-1])):
            yield run[0], run[-1]
        run = []


def is_plain_name(word: str) -> bool:
    return word.istitle() and word.isalpha() and len(word) > 2


def write(path: Path, what: str, lines: list[str]) -> None:
    head = f"# {what} Built by training/build_word_lists.py."
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    print(path, len(lines), path.stat().st_size)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
