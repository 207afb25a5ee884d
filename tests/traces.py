"""Invented traces, made by hand, for tests of what is shown. Every place, person and outlet in them is made up."""

from __future__ import annotations

from collections.abc import Sequence

from tests.comparisons import AGROUND, COPY, OWN, RESCUED, STATED, WIRE
from tests.draft import NOWHERE, Draft

from twosource.model.article import Credit
from twosource.model.comparison import Made
from twosource.model.origin import Lineage, Origin, Reason, Stretch
from twosource.model.passage import Direction, Passage, Sign
from twosource.model.span import ArticleSpan, Span
from twosource.model.trace import Elsewhere, Part, Trace

TOLD = "“We heard a scrape and then silence,” passenger Tomas Wirth told the Daily Estuary."


def make_trace(draft: Draft, parts: Sequence[Part], stretches: Sequence[Stretch] = ()) -> Trace:
    """Return the trace of the first article of the draft among its others."""
    article, *among = draft.articles.values()
    return Trace(
        made=Made(version="0.0.0", models=(("language", "invented"),), degraded=draft.degraded),
        article=article,
        among=tuple(among),
        parts=tuple(parts),
        lineage=Lineage(passages=tuple(draft.passages), origins=tuple(draft.origins), stretches=tuple(stretches)),
    )


def ferry_trace() -> Trace:
    """A copy with an interview of its own, among the report it has its first words from, a rewriting and a stranger."""
    draft = Draft()
    copy = draft.article("pages/copy.html", COPY, "Daily Estuary", title="Halma Star aground")
    dateline = Credit(
        agency="Sorel Press", kind="dateline", span=Span(0, 26), words="PORT VEYRA (Sorel Press) —", scope="article"
    )
    wire = draft.article("pages/wire.txt", WIRE, "Veyra Courier", published=STATED, credits=(dateline,))
    retold = draft.article("pages/retold.txt", "A boat took 58 people off the ferry, said Okoro.", "Reef Radio")
    draft.article("pages/own.txt", OWN, "Channel Nine")
    here, there = draft.place(copy, f"{AGROUND}\n{RESCUED}"), draft.place(wire, f"{AGROUND}\n\n{RESCUED}")
    rescued, all_retold = draft.place(copy, RESCUED), Span(0, len(draft.articles[retold].text))
    sign = Sign(kind="credit", article=wire, span=Span(0, 26), detail="the dateline names Sorel Press")
    first = Direction(first=wire, certain=True, signs=(sign,))
    draft.passages += [
        _passage("passage-1", "copied", ArticleSpan(copy, here), ArticleSpan(wire, there), first),
        _passage("passage-2", "rewritten", ArticleSpan(copy, rescued), ArticleSpan(retold, all_retold), None),
    ]
    credit = Reason(kind="credit", article=wire, span=Span(0, 26), detail="the dateline names Sorel Press")
    own = Reason(
        kind="own-reporting", article=copy, span=draft.place(copy, "told the Daily Estuary"), detail="it asked"
    )
    draft.origins += [
        Origin(id="o1", name="Sorel Press", articles=(copy, wire, retold), reasons=(credit,)),
        Origin(id="o2", name="Daily Estuary", articles=(copy,), reasons=(own,)),
    ]
    aground, same = (_elsewhere("passage-1", wire, draft.place(wire, words), "copied") for words in (AGROUND, RESCUED))
    parts = (
        Part(
            span=draft.place(copy, AGROUND),
            kind="copied",
            origin="o1",
            elsewhere=(aground,),
            first=wire,
            certain=True,
            why=("why",),
        ),
        Part(
            span=rescued,
            kind="copied",
            origin="o1",
            elsewhere=(same, _elsewhere("passage-2", retold, all_retold, "rewritten")),
        ),
        Part(span=draft.place(copy, TOLD), kind="own", origin="o2", why=("its own interview",)),
    )
    stretches = (
        Stretch(article=copy, span=here, origin="o1"),
        Stretch(article=copy, span=draft.place(copy, TOLD), origin="o2"),
        Stretch(article=wire, span=Span(0, len(WIRE)), origin="o1"),
        Stretch(article=retold, span=all_retold, origin="o1"),
    )
    draft.degraded = ("notes.txt: the language is not English; only passages were compared",)
    return make_trace(draft, parts, stretches)


def lonely_trace() -> Trace:
    """An article of which nothing is known, among one other that shares nothing with it."""
    draft = Draft()
    choir = draft.article("choir.txt", "The Dorrow choir won a prize. It sang for an hour.", "Dorrow Bell")
    draft.article("mill.txt", "The mill at Tolm burned down on Friday.", "Tolm Mail")
    return make_trace(draft, (Part(span=Span(0, len(draft.articles[choir].text)), kind="unknown", origin=None),))


def single_trace() -> Trace:
    """An article that was traced among no others, without a title, an outlet or a date."""
    draft = Draft()
    draft.article("-", "A ferry ran aground.")
    return make_trace(draft, (Part(span=Span(0, 20), kind="unknown", origin=None),))


def empty_trace() -> Trace:
    """An article without a sentence."""
    draft = Draft()
    draft.article("-", "")
    return make_trace(draft, ())


def hostile_trace(words: str) -> Trace:
    """A trace whose every text is ``words``, which may be markup, templates or broken characters."""
    draft = Draft()
    text = f"{words} stands here."
    credit = Credit(agency=words, kind="byline", span=NOWHERE, words=words, scope="article")
    here = draft.article(words, text, words, title=words, credits=(credit,))
    there = draft.article(f"{words}2", f"{words} stands there.", words, title=words)
    draft.article(f"{words}3", "Nothing.", None, title=words)
    spans = Span(0, len(text)), Span(0, len(text) + 1)
    sign = Sign(kind="error", article=there, span=Span(0, len(words)), detail=words)
    direction = Direction(first=there, certain=False, signs=(sign,))
    draft.passages.append(
        _passage("passage-1", "copied", ArticleSpan(here, spans[0]), ArticleSpan(there, spans[1]), direction)
    )
    reason = Reason(kind="credit", article=there, span=Span(0, len(words)), detail=f"{words} {words}")
    draft.origins.append(Origin(id="o1", name=words, articles=(here, there), reasons=(reason,)))
    part = Part(
        span=spans[0],
        kind="copied",
        origin="o1",
        elsewhere=(_elsewhere("passage-1", there, spans[1], "copied"),),
        first=there,
        why=(words,),
    )
    draft.degraded = (words, words)
    return make_trace(draft, (part,), (Stretch(article=here, span=spans[0], origin="o1"),))


def long_trace(sentences: int = 300, carriers: int = 30) -> Trace:
    """A long article of which every third sentence stands in all of many others."""
    draft = Draft()
    lines = [f"Witness number {number} saw the lantern at gate {number}." for number in range(sentences)]
    here = draft.article("long.txt", "\n".join(lines), "Lantern Weekly", title="Lanterns")
    copied = lines[::3]
    others = [
        draft.article(f"long-{number}.txt", "\n".join((*copied, f"That was all of {number}.")), f"Gate Post {number}")
        for number in range(carriers)
    ]
    parts = []
    for place, words in enumerate(lines):
        span = draft.place(here, words)
        if place % 3:
            parts.append(Part(span=span, kind="unknown", origin=None))
            continue
        elsewhere = []
        for other in others:
            theirs = draft.place(other, words)
            passage = f"passage-{place}-{other}"
            draft.passages.append(
                _passage(passage, "copied", *sorted((ArticleSpan(here, span), ArticleSpan(other, theirs))), None)
            )
            elsewhere.append(_elsewhere(passage, other, theirs, "copied"))
        parts.append(Part(span=span, kind="copied", origin="o1", elsewhere=tuple(elsewhere)))
    draft.origins.append(Origin(id="o1", name=None, articles=(here, *others), reasons=()))
    return make_trace(draft, parts)


def _passage(name: str, kind: str, one: ArticleSpan, other: ArticleSpan, direction: Direction | None) -> Passage:
    return Passage(
        id=name,
        origin="o1",
        kind="rewritten" if kind == "rewritten" else "copied",
        spans=(one, other),
        similarity=0.42 if kind == "rewritten" else 0.97,
        direction=direction,
    )


def _elsewhere(passage: str, article: str, span: Span, kind: str) -> Elsewhere:
    return Elsewhere(
        passage=passage,
        place=ArticleSpan(article, span),
        kind="rewritten" if kind == "rewritten" else "copied",
        similarity=0.42 if kind == "rewritten" else 0.97,
    )
