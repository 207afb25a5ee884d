"""Invented comparisons, made by hand, for tests of what is shown and sent.

Every place, person and outlet in them is made up.
"""

from __future__ import annotations

from typing import Any

from tests.draft import NOWHERE, Draft

from twosource.model.article import Credit, Junk
from twosource.model.comparison import Comparison, Omission, TimelineEntry, When
from twosource.model.mention import Name, Quantity, Time
from twosource.model.origin import Origin, Reason
from twosource.model.passage import Passage
from twosource.model.published import DateEvidence, Published
from twosource.model.span import ArticleSpan, Span
from twosource.model.story import Story

WIRE = (
    "PORT VEYRA (Sorel Press) — The ferry Halma Star ran aground off Port Veyra on Sunday evening.\n\n"
    "Harbour master Ines Okoro said 58 passengers were taken off by boat.\n\n"
    "The ferry had drifted about 12 kilometers before it struck the reef.\n\n"
    "The owner, Brask Lines, denied that the engine had failed."
)
COPY = (
    "The ferry Halma Star ran aground off Port Veyra on Sunday evening.\n"
    "Harbour master Ines Okoro said 58 passengers were taken off by boat.\n"
    "“We heard a scrape and then silence,” passenger Tomas Wirth told the Daily Estuary."
)
OWN = (
    "A ferry hit the reef near Port Veyra on Sunday afternoon, Channel Nine has learned.\n"
    "Coast guard officer Lem Adair said 64 people were brought ashore.\n"
    "The ship had drifted roughly 7.5 miles, rescuers said.\n"
    "“The engine failed,” Brask Lines engineer Pia Lund said."
)
AGROUND = "The ferry Halma Star ran aground off Port Veyra on Sunday evening."
RESCUED = "Harbour master Ines Okoro said 58 passengers were taken off by boat."
DOUBTFUL = Published(
    value="2031-04-16",
    precision="day",
    trust="doubtful",
    evidence=(DateEvidence(kind="page-line", text="Date:2031-04-16 06:57:10", value="2031-04-16"),),
    not_before="2029-02",
)
STATED = Published(
    value="2029-03-04",
    precision="day",
    trust="stated",
    evidence=(DateEvidence(kind="metadata", text="2029-03-04", value="2029-03-04"),),
)


def ferry_comparison() -> Comparison:
    """Three articles, two origins: a report, its copy with an interview, and an own report that differs."""
    draft = Draft()
    a, b, c = _ferry_articles(draft)
    _ferry_origins(draft, a, b, c)
    story = Story(id="story-ferry", title="Ferry runs aground off Port Veyra", articles=(a, b, c))
    draft.stories.append(story)
    _ferry_findings(draft, (a, b, c), story.id)
    draft.degraded = ("notes.txt: the language is not English; only passages were compared",)
    return draft.comparison()


def _ferry_articles(draft: Draft) -> tuple[str, str, str]:
    dateline = Credit(
        agency="Sorel Press", kind="dateline", span=Span(0, 26), words="PORT VEYRA (Sorel Press) —", scope="article"
    )
    a = draft.article(
        "pages/wire.txt", WIRE, "Veyra Courier", title="Ferry runs aground", published=STATED, credits=(dateline,)
    )
    junk = (
        Junk(text="nearlyGood! (12)", why="a counter of a share button"),
        Junk(text="Back to the top", why="a menu line"),
    )
    b = draft.article(
        "pages/copy.html", COPY, "Daily Estuary", title="Halma Star aground", published=DOUBTFUL, junk=junk
    )
    c = draft.article("pages/own.txt", OWN, "Channel Nine", bylines=("Ruta Meld",))
    return a, b, c


def _ferry_origins(draft: Draft, a: str, b: str, c: str) -> None:
    shared = f"{AGROUND}\n\n{RESCUED}"
    copied = AGROUND + "\n" + RESCUED
    spans = (ArticleSpan(a, draft.place(a, shared)), ArticleSpan(b, draft.place(b, copied)))
    draft.passages.append(Passage(id="passage-1", origin="o1", kind="copied", spans=spans, similarity=0.99))
    reasons = (
        Reason(kind="credit", article=a, span=Span(0, 26), detail="the dateline names Sorel Press"),
        Reason(kind="passage", article=b, span=spans[1].span, detail="copies 2 sentences that stand in A"),
    )
    told = draft.place(b, "told the Daily Estuary")
    learned = draft.place(c, "Channel Nine has learned")
    draft.origins += [
        Origin(id="o1", name="Sorel Press", articles=(a, b), reasons=reasons),
        Origin(
            id="o2",
            name="Daily Estuary",
            articles=(b,),
            reasons=(Reason(kind="own-reporting", article=b, span=told, detail="an interview of its own"),),
        ),
        Origin(
            id="o3",
            name="Channel Nine",
            articles=(c,),
            reasons=(Reason(kind="own-reporting", article=c, span=learned, detail="reporting of its own"),),
        ),
    ]


def _ferry_findings(draft: Draft, articles: tuple[str, str, str], story: str) -> None:
    a, b, c = articles
    okoro = draft.source("Ines Okoro", roles=("Harbour master",))
    adair = draft.source("Lem Adair", roles=("Coast guard officer",))
    brask = draft.source("Brask Lines", "organisation")
    evening = Time(span=draft.place(a, "Sunday evening"), type="TIME", value="XXXX-WXX-7TEV")
    veyra = Name(span=draft.place(a, "Port Veyra"), kind="place", name="Port Veyra", id="name-veyra")
    one = draft.statement(a, AGROUND, "o1", times=(evening,), names=(veyra,))
    two = draft.statement(b, AGROUND, "o1")
    three = draft.statement(c, "A ferry hit the reef near Port Veyra on Sunday afternoon", "o3")
    when = draft.relation(
        one, three, ("Sunday evening", "Sunday afternoon"), "differs: time", "Sunday evening / Sunday afternoon"
    )
    aground = draft.finding(story, (one, two, three), (*draft.same(one, two), when), not_compared=((two, three),))
    count = Quantity(span=draft.place(a, "58 passengers"), value=58.0, unit="passenger", about=False)
    four = draft.said(a, RESCUED, okoro, "Ines Okoro", "said", origin="o1", quantities=(count,))
    five = draft.said(b, RESCUED, okoro, "Ines Okoro", "said", origin="o1")
    draft.finding(story, (four, five), draft.same(four, five))
    six = draft.statement(a, "The ferry had drifted about 12 kilometers before it struck the reef.", "o1")
    seven = draft.said(
        c,
        "The ship had drifted roughly 7.5 miles, rescuers said.",
        draft.source("rescuers", "group"),
        "rescuers",
        "said",
        origin="o3",
    )
    far = draft.relation(
        six,
        seven,
        ("about 12 kilometers", "roughly 7.5 miles"),
        "equal quantity: quantity",
        "12 kilometers ≈ 7.5 miles",
    )
    draft.finding(story, (six, seven), (far,))
    eight = draft.said(
        a,
        "The owner, Brask Lines, denied that the engine had failed.",
        brask,
        "Brask Lines",
        "denied",
        origin="o1",
        stance="denies",
    )
    nine = draft.said(
        c,
        "“The engine failed,” Brask Lines engineer Pia Lund said.",
        draft.source("Pia Lund"),
        "Pia Lund",
        "said",
        origin="o3",
        form="direct",
    )
    against = draft.relation(
        eight,
        nine,
        ("denied that the engine had failed", "The engine failed"),
        "contradicts: outcome",
        "one denies what the other affirms",
    )
    denial = draft.finding(story, (eight, nine), (against,))
    ashore = draft.said(
        c, "Coast guard officer Lem Adair said 64 people were brought ashore.", adair, "Lem Adair", "said", origin="o3"
    )
    draft.finding(story, (ashore,))
    draft.finding(
        story,
        (
            draft.statement(
                b, "“We heard a scrape and then silence,” passenger Tomas Wirth told the Daily Estuary.", "o2"
            ),
        ),
    )
    draft.timeline.append(
        TimelineEntry(
            when=When(value="XXXX-WXX-7TEV", precision="part of day", text="Sunday evening"), findings=(aground,)
        )
    )
    draft.omissions.append(Omission(article=b, findings=(denial,)))


def one_article_comparison() -> Comparison:
    """One article, with nothing to compare it to and no findings at all."""
    draft = Draft()
    only = draft.article("-", "A ferry ran aground.")
    draft.stories.append(Story(id="story-one", title="A ferry ran aground.", articles=(only,)))
    return draft.comparison()


def empty_comparison() -> Comparison:
    """Nothing at all."""
    return Draft().comparison()


def two_stories_comparison() -> Comparison:
    """Two stories with an origin in common: two identical articles of unknown origin, and one article alone."""
    draft = Draft()
    text = "The mill at Dorrow burned down on Friday."
    first = draft.article("mill-1.txt", text)
    second = draft.article("mill-2.txt", text)
    third = draft.article("choir.txt", "The Dorrow choir won a prize.", "Dorrow Bell")
    draft.stories += [
        Story(id="story-mill", title="Mill burned down", articles=(first, second)),
        Story(id="story-choir", title="Choir wins", articles=(third,)),
    ]
    reason = Reason(kind="credit", article=third, span=NOWHERE, detail="a byline")
    draft.origins.append(Origin(id="o1", name="Dorrow Bell", articles=(first, third), reasons=(reason,)))
    one, two = draft.statement(first, text), draft.statement(second, text)
    draft.finding("story-mill", (one, two), draft.same(one, two))
    draft.finding("story-choir", (draft.statement(third, "The Dorrow choir won a prize."),))
    return draft.comparison()


def one_article_in_two_stories_comparison() -> Comparison:
    """Two stories, both of which hold one article: it tells of two events."""
    draft = Draft()
    fire, prize = "The mill at Dorrow burned down on Friday.", "The Dorrow choir won a prize."
    both = draft.article("day.txt", f"{fire}\n{prize}", "Dorrow Bell")
    mill, choir = draft.article("mill.txt", fire, "Mill Post"), draft.article("choir.txt", prize, "Tolm Echo")
    for name, other, words in (("mill", mill, fire), ("choir", choir, prize)):
        draft.stories.append(Story(id=f"story-{name}", title=name, articles=(both, other)))
        one, two = draft.statement(both, words), draft.statement(other, words)
        draft.finding(f"story-{name}", (one, two), draft.same(one, two))
    return draft.comparison()


def two_events_comparison() -> Comparison:
    """Two articles about different events."""
    draft = Draft()
    first = draft.article("mill.txt", "The mill at Dorrow burned down on Friday.")
    second = draft.article("choir.txt", "The Tolm choir won a prize.")
    draft.stories += [
        Story(id="story-mill", title="Mill burned down", articles=(first,)),
        Story(id="story-choir", title="Choir wins", articles=(second,)),
    ]
    for article in (first, second):
        draft.finding(f"story-{article}", (draft.statement(article, draft.articles[article].text),))
    return draft.comparison()


def one_speaker_comparison() -> Comparison:
    """Two articles of one origin that have one speaker say different things."""
    draft = Draft()
    first = draft.article("gull.txt", "Ines Okoro said she would send a boat.", "Grey Gull")
    second = draft.article("tern.txt", "Okoro promised two boats. The pier was shut.", "Sea Tern")
    draft.origins.append(Origin(id="o1", name="Sorel Press", articles=(first, second), reasons=()))
    draft.stories.append(Story(id="story-boat", title="A boat", articles=(first, second)))
    okoro = draft.source("Ines Okoro")
    one = draft.said(first, "Ines Okoro said she would send a boat.", okoro, "Ines Okoro", "said", origin="o1")
    two = draft.said(second, "Okoro promised two boats.", okoro, "Okoro", "promised")
    draft.finding("story-boat", (one, two), (draft.relation(one, two, ("a boat", "two boats"), "differs: other"),))
    return draft.comparison()


def hostile_comparison(words: str) -> Comparison:
    """Two articles whose every text is ``words``, which may be markup, templates or broken characters."""
    draft = Draft()
    published = Published(
        value=None, precision=None, trust="doubtful", evidence=(DateEvidence(kind="text", text=words, value=words),)
    )
    text = f"{words} stands here."
    credit = Credit(agency=words, kind="byline", span=NOWHERE, words=words, scope="article")
    more: dict[str, Any] = {"title": words, "bylines": (words,), "published": published, "credits": (credit,)}
    junk = (Junk(text=words, why=words),)
    first = draft.article(words, text, words, junk=junk, notes=(words,), **more)
    second = draft.article(f"{words}2", text, None, **more)
    reason = Reason(kind="credit", article=first, span=Span(0, len(words)), detail=words)
    draft.origins.append(Origin(id="o1", name=words, articles=(first,), reasons=(reason,)))
    draft.stories.append(Story(id="story-hostile", title=words, articles=(first, second)))
    source = draft.source(words, roles=(words,))
    one = draft.statement(first, text, "o1", sources=(source,), source_spans=(Span(0, len(words)),))
    two = draft.statement(second, text)
    apart = draft.relation(one, two, (words, words), "differs: name", words)
    finding = draft.finding("story-hostile", (one, two), (apart,))
    draft.timeline.append(TimelineEntry(when=When(value=words, precision="open", text=words), findings=(finding,)))
    draft.degraded = (words,)
    return draft.comparison()


def long_comparison(size: int = 200) -> Comparison:
    """Two articles with ``size`` statements in common: a long story."""
    draft = Draft()
    text = "\n".join(f"Witness number {number} saw the lantern at gate {number}." for number in range(size))
    first, second = draft.article("long-1.txt", text, "Gate Post"), draft.article("long-2.txt", text, "Lantern Weekly")
    draft.stories.append(Story(id="story-long", title="Lanterns", articles=(first, second)))
    for line in text.split("\n"):
        one, two = draft.statement(first, line), draft.statement(second, line)
        draft.finding("story-long", (one, two), draft.same(one, two))
    return draft.comparison()
