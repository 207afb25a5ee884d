"""spaCy's tagger, parser and recogniser of names, built as its small English pipeline is, and taught what to find.

The settings are those that spaCy publishes with `en_core_web_sm`; its weights are on no package index. Untaught, the
parser would give every word a sentence, and the recogniser see names everywhere or nowhere; what that costs is not
what spaCy costs at work. So the pipeline learns, for some seconds, arcs and names that can be told by rule from the
form of words: short words lean on the next longer word, longer words on the one before, and runs of capitals are
names. What it finds is wrong as English, and as much as in real use: sentences of some 25 words with a tree each, and
a name in some dozen words. Of transitions a parser makes two a word in any case, a recogniser of names one.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Any

TAGS, ARCS, KINDS = 50, 45, 18  # as many labels of each sort as the published pipeline knows
ROUNDS = 3
_LONG = 4  # letters of a word that others lean on
_BATCH = 16
_SHARED = {"NORM": 5000, "PREFIX": 1000, "SUFFIX": 2500, "SHAPE": 2500, "SPACY": 50, "IS_SPACE": 50}
_NAMES = {"NORM": 5000, "PREFIX": 1000, "SUFFIX": 2500, "SHAPE": 2500}


def make_pipeline(texts: Sequence[str]) -> Any:
    """Return the pipeline, taught on these texts."""
    import spacy
    from thinc.api import fix_random_seed

    fix_random_seed(0)
    nlp: Any = spacy.blank("en")
    shared = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
    nlp.add_pipe("tok2vec", config={"model": _encoder(_SHARED)})
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": shared}})
    nlp.add_pipe("parser", config={"model": _transitions("parser", shared)})
    nlp.add_pipe("ner", config={"model": _transitions("ner", _encoder(_NAMES))})
    for name, letter, count in (("tagger", "T", TAGS), ("parser", "d", ARCS), ("ner", "K", KINDS)):
        for number in range(count):
            nlp.get_pipe(name).add_label(f"{letter}{number}")
    _teach(nlp, texts)
    return nlp


def count_found(docs: Sequence[Any]) -> dict[str, float]:
    """Return how much the pipeline found, which shows whether its work is that of a taught one."""
    words = sum(len(doc) for doc in docs)
    return {
        "words a sentence": words / sum(1 for doc in docs for _ in doc.sents),
        "words a name": words / max(1, sum(len(doc.ents) for doc in docs)),
    }


def _encoder(rows: dict[str, int]) -> dict[str, object]:
    embed = {"@architectures": "spacy.MultiHashEmbed.v2", "width": 96, "include_static_vectors": False}
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {**embed, "attrs": list(rows), "rows": list(rows.values())},
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": 96, "depth": 4, "window_size": 1, "maxout_pieces": 3,
        },
    }  # fmt: skip


def _transitions(kind: str, encoder: dict[str, object]) -> dict[str, object]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind, "extra_state_tokens": False, "hidden_width": 64, "maxout_pieces": 2, "use_upper": True,
        "tok2vec": encoder,
    }  # fmt: skip


def _teach(nlp: Any, texts: Sequence[str]) -> None:
    from spacy.training import Example

    paragraphs = [nlp.make_doc(each) for text in texts for each in text.split("\n\n") if each.strip()]
    examples = [Example(nlp.make_doc(doc.text), _annotate(doc)) for doc in paragraphs]
    optimizer = nlp.initialize(lambda: examples[:_BATCH])
    chance = random.Random(1)
    for _ in range(ROUNDS):
        chance.shuffle(examples)
        for first in range(0, len(examples), _BATCH):
            nlp.update(examples[first : first + _BATCH], sgd=optimizer, drop=0.1)


def _annotate(doc: Any) -> Any:
    """Return a paragraph with what the pipeline shall find in it."""
    from spacy.tokens import Doc

    heads = [head for first, last in _sentences(doc) for head in _lean(doc, first, last)]
    return Doc(
        doc.vocab,
        words=[word.text for word in doc],
        spaces=[bool(word.whitespace_) for word in doc],
        tags=[f"T{sum(map(ord, word.suffix_)) % TAGS}" for word in doc],
        heads=heads,
        deps=["ROOT" if head == i else _label(doc, i, head) for i, head in enumerate(heads)],
        ents=_names(doc),
    )


def _label(doc: Any, i: int, head: int) -> str:
    return f"d{(len(doc[i]) + head - i) % ARCS}"


def _sentences(doc: Any) -> Iterator[tuple[int, int]]:
    first = 0
    for word in doc:
        if word.text in {".", "?", "!"} or word.i == len(doc) - 1:
            yield first, word.i + 1
            first = word.i + 1


def _lean(doc: Any, first: int, last: int) -> Iterator[int]:
    """Yield the word that each word of a sentence hangs on: the arcs never cross, and the root hangs on itself."""
    longer = [i for i in range(first, last) if len(doc[i]) >= _LONG] or [first]
    for i in range(first, last):
        before = [each for each in longer if each < i]
        following = [each for each in longer if each > i]
        if i in longer:
            yield before[-1] if before else i
        else:
            yield following[0] if following else longer[-1]


def _names(doc: Any) -> list[str]:
    """Return for each word whether it begins a name, goes on with it or is outside: runs of capitalised words."""
    told: list[str] = []
    for word in doc:
        inside = bool(told) and told[-1] != "O"
        kind = told[-1][2:] if inside else f"K{len(word) % KINDS}"
        told.append(f"{'I' if inside else 'B'}-{kind}" if word.is_title else "O")
    return told
