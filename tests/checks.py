"""Invented checks of sentences, made by hand, for tests of what is shown. Every place, person and outlet is made up."""

from __future__ import annotations

from collections.abc import Sequence

from tests.draft import Draft

from twosource.model.check import Answer, Check, PartlyStated
from twosource.model.comparison import Made
from twosource.model.finding import Finding
from twosource.model.origin import Origin
from twosource.model.span import Span

TYPED = "A boat took 58 people off the ferry on Sunday. The mayor of Dorrow sang."


def make_check(draft: Draft, typed: str, answers: Sequence[Answer], searched: int = 23) -> Check:
    """Return the check of the text of ``typed``, an article of the draft, among the others."""
    text = draft.articles[typed].text
    return Check(
        made=Made(version="0.0.0", models=(("language", "invented"),), degraded=draft.degraded),
        text=text,
        answers=tuple(answers),
        typed=tuple(one for one in draft.statements.values() if one.article == typed),
        among=tuple(article for article in draft.articles.values() if article.id != typed),
        searched=searched,
        statements=tuple(one for one in draft.statements.values() if one.article != typed),
        sources=tuple(draft.sources.values()),
        origins=tuple(draft.origins),
    )


def ferry_check() -> Check:
    """A sentence that one article states, one contradicts and one has another figure for; and one that nobody has."""
    draft = Draft()
    typed = draft.article("the sentence", TYPED)
    wire = draft.article("wire.txt", "A boat took off 58 people on Sunday evening, Ines Okoro said.", "Veyra Courier")
    radio = draft.article(
        "radio.html", "A boat took 64 people off the ferry, a witness said. There was a boat.", "Reef Radio"
    )
    nine = draft.article("nine.html", "Brask Lines denied that a boat had taken anybody off.", "Channel Nine")
    draft.article("choir.txt", "The Dorrow choir won a prize.", "Dorrow Bell")
    draft.origins += [
        Origin(id="o1", name="Veyra Courier", articles=(wire,), reasons=()),
        Origin(id="o2", name="Reef Radio", articles=(radio,), reasons=()),
    ]
    okoro, brask = draft.source("Ines Okoro"), draft.source("Brask Lines", "organisation")
    witness = draft.source("a witness", "unnamed")
    first, second = "A boat took 58 people off the ferry on Sunday.", "The mayor of Dorrow sang."
    one, two = draft.statement(typed, first), draft.statement(typed, second)
    told = draft.said(wire, draft.articles[wire].text, okoro, "Ines Okoro", "said", origin="o1")
    more = draft.said(
        radio, "A boat took 64 people off the ferry, a witness said.", witness, "a witness", "said", origin="o2"
    )
    part = draft.statement(radio, "There was a boat.", "o2")
    against = draft.said(nine, draft.articles[nine].text, brask, "Brask Lines", "denied", stance="denies")
    story = "story-ferry"
    equal = draft.relation(one, told, ("58 people", "58 people"), "equal quantity: quantity", "58 people ≈ 58 people")
    other = draft.relation(one, more, ("58 people", "64 people"), "differs: quantity", "a: 58 people · b: 64 people")
    denial = draft.relation(one, against, ("A boat took 58 people", "denied"), "contradicts: other", "one denies")
    for statement, relation in ((told, equal), (more, other), (against, denial)):
        draft.finding(story, (statement,), (relation,))
    draft.finding(story, (part,), draft.same(one, part))
    states, differs, contradicts, partly = draft.findings
    lacking = (draft.place(typed, "58 people"), draft.place(typed, "on Sunday"))
    draft.degraded = ("gone.html: there is no such file",)
    known = Answer(
        span=Span(0, len(first)),
        statements=(one,),
        states=(states,),
        differs=(differs,),
        contradicts=(contradicts,),
        partly=(PartlyStated(finding=partly, lacking=lacking),),
    )
    return make_check(draft, typed, (known, Answer(span=Span(len(first) + 1, len(TYPED)), statements=(two,))))


def empty_check() -> Check:
    """A sentence that nobody states, searched for in one article without a statement."""
    draft = Draft()
    typed = draft.article("the sentence", "The mill burned.")
    draft.article("-", "Mill")
    mine = draft.statement(typed, "The mill burned.")
    return make_check(draft, typed, (Answer(span=Span(0, 16), statements=(mine,)),), searched=0)


def hostile_check(words: str) -> Check:
    """A check whose every text is ``words``, which may be markup, templates or broken characters."""
    draft = Draft()
    text = f"{words} stands here."
    typed = draft.article("the sentence", text)
    there = draft.article(words, f"{text} ", words, title=words, notes=(words,))
    draft.origins.append(Origin(id="o1", name=words, articles=(there,), reasons=()))
    source = draft.source(words, roles=(words,))
    mine = draft.statement(typed, text)
    theirs = draft.statement(there, text, "o1", sources=(source,), source_spans=(Span(0, len(words)),))
    for how in ("same", "differs: name", "contradicts: other"):
        draft.finding("story", (theirs,), (draft.relation(mine, theirs, (words, words), how, words),))
    states, differs, contradicts = draft.findings
    answer = Answer(
        span=Span(0, len(text)),
        statements=(mine,),
        states=(states,),
        differs=(differs,),
        contradicts=(contradicts,),
        partly=(PartlyStated(finding=states, lacking=(Span(0, len(words)),)),),
    )
    draft.degraded = (words,)
    return make_check(draft, typed, (answer,))


def crowd_check(articles: int, origins: int, *, sources: int = 0) -> Check:
    """A sentence that so many articles state, of so many origins in turn, attributed to so many sources in turn."""
    draft = Draft()
    sentence = "The mill burned down."
    typed = draft.article("the sentence", sentence)
    mine = draft.statement(typed, sentence)
    known = [f"o{number}" for number in range(origins)]
    named = [draft.source(f"Clerk {number}") for number in range(sources)]
    told = []
    for number in range(articles):
        paper = draft.article(f"{number}.txt", f"{sentence} Issue {number}.", f"Paper {number}")
        more = {"sources": (named[number % sources],)} if sources else {}
        told.append(draft.statement(paper, sentence, known[number % origins] if origins else None, **more))
    draft.origins += [Origin(id=key, name=f"Wire {key}", articles=(), reasons=()) for key in known]
    draft.finding("story", tuple(told), draft.same(mine, *told))
    found: tuple[Finding, ...] = tuple(draft.findings)
    return make_check(draft, typed, (Answer(span=Span(0, len(sentence)), statements=(mine,), states=found),))
