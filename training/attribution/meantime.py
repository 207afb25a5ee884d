"""Who says what in MEANTIME (Minard et al. 2016): Wikinews whose first sentences are annotated.

MEANTIME marks the word that tells (mostly a verb), its source, and of what is told only the main word of each event.
The rules make PolNeAR's spans of them: the content is that stretch of the sentence, beside source and cue, in which
such a word or a quotation stands, less the day, the place or the listener named before it; the cue takes its
auxiliaries with it. What is told by nobody and of which nothing is marked says little: where such a word tells
elsewhere, its sentence is left out, because something may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from training.attribution.cutting import cut_document
from training.attribution.examples import Document, Ends, Marked
from training.attribution.flat import flatten, tidy
from training.attribution.sources import read_rows

from twosource.language.lexicon import load_terms

SURE = 0.5  # how much its names count: where one begins is ours
_KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place", "PRO": "other"}
_MARKS = re.compile(r"``(?: |(?=\S))| ''(?=[\s.,;]|$)")  # quotation marks as the Penn Treebank writes them
_BEFORE = re.compile(
    r"(?:(?<!\S)(?:has|have|had|is|are|was|were|be|been|being|will|would|do|does|did|could|not|\w+n't|also|later|then)\s+)+$"
)
_BEHIND = re.compile(r"\s+(?:for|on|out)\b(?=\s+(?!\w+day\b))")
_PARTICLED = {"called", "calls", "calling", "call", "pointed", "points", "pointing"}
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|to|yester)day"
_ASIDE = re.compile(
    rf"[\s,]*(?:(?:(?:on|late|early)\s+)?{_DAY}(?:\s+(?:morning|night|evening|afternoon))?"
    r"|(?:in|on|at|to|during|through)\s(?:(?!\b(?:that|it|he|she|they|“)\b)[^,“\n]){2,60}?(?=,|\sthat\s|\s“)"
    r"|however,|reporters|investors|the\s+media)(?=[\s,])"
)
_WORD = r"(?:i?[A-Z0-9][\w.'’&/-]*)"
_CAPITAL = re.compile(rf"(?<!\S)(?:{_WORD}(?:\s+(?:of|and|for|the|&|{_WORD}))*\s+)?{_WORD}$")
_OWNER = re.compile(r"(?:.*['’]s? (?=\S))?(?:The )?")
_SMALL = re.compile(r"\b[a-z]\w*\b")
Row = Mapping[str, Any]


def read_meantime(data: Path) -> Iterator[Document]:
    """Yield the annotated sentences, those that follow each other together."""
    rows = read_rows(data / "attribution" / "meantime.jsonl.gz")
    telling = {
        one["cue_text"].lower()
        for row in rows
        for one in row["attributions"]
        if one["sources"] and one["content_events"]
    }
    for row in rows:
        text, place = _with_marks(row["text"])
        sentences = [(place[start], place[end]) for start, end in row["sentences"][: row["annotated_sentences"]]]
        moved = [_moved(one, place) for one in row["attributions"]]
        marked, unsure = _read(text, sentences, moved, telling)
        names = tuple(_names(row, text, place))
        small = tuple(found.span() for found in _SMALL.finditer(text))
        whole = Document(
            id=row["id"], text=text, attributions=tuple(marked), sure=SURE, names=names,
            named=(*small, *((start, end) for start, end, _ in names)),
        )  # fmt: skip
        for number, stretch in enumerate(_runs(sentences, unsure)):
            part = cut_document(whole, stretch)
            yield Document(
                id=f"{row['id']}-{number}", text=part.text, attributions=part.attributions, sure=SURE,
                names=part.names, named=part.named,
            )  # fmt: skip


def _with_marks(text: str) -> tuple[str, list[int]]:
    """Return the text with typographic quotation marks, and where each place of the old one is in it."""
    place: list[int] = []
    made = ""
    at = 0
    for found in _MARKS.finditer(text):
        place += range(len(made), len(made) + found.start() - at)
        made += text[at : found.start()]
        place += [len(made)] * len(found[0])
        made += "“" if found[0].startswith("`") else "”"
        at = found.end()
    place += range(len(made), len(made) + len(text) - at + 1)
    return made + text[at:], place


def _moved(one: Row, place: Sequence[int]) -> dict[str, Any]:
    return {
        "cue": (place[one["cue"][0]], place[one["cue"][1]]),
        "word": one["cue_text"].lower(),
        "sources": [(place[start], place[end]) for start, end in one["sources"]],
        "events": [(place[start], place[end]) for start, end in one["content_events"]],
    }


def _read(
    text: str, sentences: Sequence[Ends], rows: Sequence[Row], telling: Collection[str]
) -> tuple[list[Marked], list[Ends]]:
    """Return the attributions of the sentences, and the sentences of which too little is known."""
    marked: list[Marked] = []
    unsure: list[Ends] = []
    for sentence in sentences:
        own = [row for row in rows if sentence[0] <= row["cue"][0] < sentence[1]]
        made = [one for row in own if (one := _mark(text, sentence, row)) is not None]
        flat = flatten(text, made)
        known = [one.cue[0] for one in made]
        open_ = [row for row in own if row["word"] in telling and not _is_known(row["cue"], known)]
        contents = [span for one in flat for span in one.content]
        torn = text.count("“", *sentence) != text.count("”", *sentence)  # its quotation goes on in the next sentence
        unmarked = "ccording to " in text[slice(*sentence)]  # which MEANTIME never marks
        if torn or unmarked or any(not any(start <= row["cue"][0] < end for start, end in contents) for row in open_):
            unsure.append(sentence)
        else:
            marked += flat
    return marked, unsure


def _is_known(cue: Ends, known: Sequence[Ends]) -> bool:
    return any(start <= cue[0] and cue[1] <= end for start, end in known)


def _mark(text: str, sentence: Ends, row: Row) -> Marked | None:
    sources = [span for span in row["sources"] if sentence[0] <= span[0] and span[1] <= sentence[1]]
    if not sources:
        return None
    sources = [(start, _closed(text, start, end)) for start, end in sources]
    cue = _grown(text, sentence, row["cue"], row["word"])
    if any(text[cue[1] : start].strip() not in {"", "by", ","} for start, _ in sources if start >= cue[1]):
        return None  # a noun, such as "the idea of somebody"
    contents = _contents(text, sentence, [*sources, cue], row["events"])
    return Marked(source=tuple(sources), cue=(cue,), content=tuple(contents)) if contents else None


def _closed(text: str, start: int, end: int) -> int:
    """Return where a source ends, with the bracket that it opens."""
    return end + 1 if text[start:end].count("(") > text[start:end].count(")") and text[end : end + 1] == ")" else end


def _grown(text: str, sentence: Ends, cue: Ends, word: str) -> Ends:
    """Return the cue with its auxiliaries, and "for" behind "called"."""
    before = _BEFORE.search(text, sentence[0], cue[0])
    behind = _BEHIND.match(text, cue[1]) if word in _PARTICLED else None
    return before.start() if before else cue[0], behind.end() if behind else cue[1]


def _contents(text: str, sentence: Ends, taken: Sequence[Ends], events: Sequence[Ends]) -> list[Ends]:
    """Return the stretches beside source and cue that hold a marked word or a quotation."""
    edges = [sentence[0], *(edge for span in sorted(taken) for edge in span), sentence[1]]
    gaps = [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if text[start:end].strip(" ,.")]
    chosen = [
        gap
        for gap in gaps
        if any(gap[0] <= start < gap[1] for start, _ in events) or text[slice(*gap)].lstrip(" ,").startswith("“")
    ]
    if not chosen:
        chosen = [gap for gap in gaps if "“" in text[slice(*gap)]]
    return tidy(text, [(_skip(text, gap, events), gap[1]) for gap in chosen], (), taken)


def _skip(text: str, gap: Ends, events: Sequence[Ends]) -> int:
    """Return where the content begins behind a day, a place or a listener."""
    start = gap[0]
    while (aside := _ASIDE.match(text, start, gap[1])) and not any(gap[0] <= at < aside.end() for at, _ in events):
        start = aside.end()
    return start


def _runs(sentences: Sequence[Ends], unsure: Collection[Ends]) -> Iterator[Ends]:
    run: Ends | None = None
    for sentence in sentences:
        if sentence in unsure:
            if run is not None:
                yield run
            run = None
        else:
            run = (run[0] if run else sentence[0], sentence[1])
    if run is not None:
        yield run


def _names(row: Row, text: str, place: Sequence[int]) -> Iterator[tuple[int, int, str]]:
    """Yield the names among the mentions, less the article and the role before them."""
    spans = {}
    for mention in row["entity_mentions"]:
        kind = _KINDS.get(mention["ent_type"] or "")
        if kind is not None and "NAM" in (mention["syntactic_type"] or ""):
            start, end = place[mention["start"]], place[mention["end"]]
            found = _CAPITAL.search(text[start:end])
            if found and "\n" not in found[0]:
                first = start + found.start() + len(_OWNER.match(found[0])[0])  # type: ignore[index]
                spans.setdefault((first, end), "other" if text[first:end] in _peoples() else kind)
    outer = [span for span in spans if not any(_within(span, other) for other in spans)]
    yield from ((*span, spans[span]) for span in sorted(outer))


def _peoples() -> frozenset[str]:
    return frozenset(word for line in load_terms("demonyms") for word in line.split()[1:])


def _within(span: Ends, other: Ends) -> bool:
    return span != other and other[0] <= span[0] and span[1] <= other[1]
