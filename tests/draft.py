"""Builds a comparison by hand, piece by piece, for tests of what is shown and sent."""

from __future__ import annotations

from typing import Any

from twosource.model.article import Article, article_id, text_hash
from twosource.model.comparison import Comparison, Made, Omission, TimelineEntry
from twosource.model.finding import Finding, Proposition, Relation
from twosource.model.identity import content_id
from twosource.model.origin import Lineage, Origin
from twosource.model.passage import Passage
from twosource.model.source import Source
from twosource.model.span import Span
from twosource.model.statement import Statement
from twosource.model.story import Story
from twosource.model.support import Ledger, count_support

NOWHERE = Span(0, 0)


class Draft:
    """Builds a comparison piece by piece; places are given by the words that stand there."""

    def __init__(self) -> None:
        self.articles: dict[str, Article] = {}
        self.sources: dict[str, Source] = {}
        self.statements: dict[str, Statement] = {}
        self.origins: list[Origin] = []
        self.passages: list[Passage] = []
        self.stories: list[Story] = []
        self.findings: list[Finding] = []
        self.timeline: list[TimelineEntry] = []
        self.omissions: list[Omission] = []
        self.degraded: tuple[str, ...] = ()

    def article(self, given: str, text: str, outlet: str | None = None, **more: Any) -> str:
        fields: dict[str, Any] = {
            "title": None,
            "bylines": (),
            "language": "en",
            "published": None,
            "junk": (),
            "credits": (),
        }
        article = Article(
            id=article_id(given, text),
            given=given,
            outlet=outlet,
            text=text,
            sha256=text_hash(text),
            **{**fields, **more},
        )
        self.articles[article.id] = article
        return article.id

    def place(self, article: str, words: str, within: Span | None = None) -> Span:
        start = self.articles[article].text.index(words, within.start if within else 0)
        return Span(start, start + len(words))

    def source(self, name: str, kind: Any = "person", roles: tuple[str, ...] = ()) -> str:
        source = Source(id=content_id("source", name), name=name, kind=kind, roles=roles, mentions=())
        self.sources[source.id] = source
        return source.id

    def statement(self, article: str, words: str, origin: str | None = None, **more: Any) -> str:
        span = self.place(article, words)
        fields: dict[str, Any] = {
            "sources": (),
            "cue": None,
            "source_spans": (),
            "form": "narration",
            "stance": "asserts",
            "content": (span,),
            "times": (),
            "quantities": (),
            "names": (),
        }
        one = Statement(
            id=content_id("statement", article, span), article=article, span=span, origin=origin, **{**fields, **more}
        )
        self.statements[one.id] = one
        return one.id

    def said(self, article: str, words: str, source: str, named: str, cue: str, **more: Any) -> str:
        span = self.place(article, words)
        attributed: dict[str, Any] = {
            "sources": (source,),
            "source_spans": (self.place(article, named, span),),
            "cue": self.place(article, cue, span),
            "form": "indirect",
        }
        return self.statement(article, words, **{**attributed, **more})

    def relation(self, a: str, b: str, words: tuple[str, str], how: str, note: str = "") -> Relation:
        kind: Any
        about: Any
        kind, _, about = how.partition(": ")
        ours, theirs = self.statements[a], self.statements[b]
        return Relation(
            a=a,
            b=b,
            kind=kind,
            about=about or None,
            a_span=self.place(ours.article, words[0], ours.span),
            b_span=self.place(theirs.article, words[1], theirs.span),
            note=note,
            score=0.91,
        )

    def same(self, *ids: str) -> tuple[Relation, ...]:
        first, *others = ids
        return tuple(
            Relation(
                a=first,
                b=other,
                kind="same",
                about=None,
                a_span=self.statements[first].span,
                b_span=self.statements[other].span,
                note="the same words",
                score=0.98,
            )
            for other in others
        )

    def wholes(self, *ids: str) -> tuple[Proposition, ...]:
        return tuple(Proposition(statement=one, spans=(self.statements[one].span,)) for one in ids)

    def finding(self, story: str, ids: tuple[str, ...], relations: tuple[Relation, ...] = (), **more: Any) -> str:
        ledger = Ledger(articles=self.articles, sources=self.sources, lineage=self.lineage)
        pairs = [{one.a, one.b} for one in relations if one.kind == "contradicts"]
        against = {one for pair in pairs if ids[0] in pair for one in pair - {ids[0]}}
        denies = {one for one in ids if self.statements[one].stance == "denies"}
        against |= denies if ids[0] not in denies else {*ids} - denies
        carriers = tuple(one for one in ids if one not in against)
        support = count_support([self.statements[one] for one in carriers], ledger)
        finding = Finding(
            id=content_id("finding", *ids, *(str(part.spans) for part in more.get("propositions", ()))),
            story=story,
            wording=ids[0],
            words=self.statements[ids[0]].span,
            carriers=carriers,
            statements=ids,
            support=support,
            relations=relations,
            **({"propositions": self.wholes(*ids)} | more),
        )
        self.findings.append(finding)
        return finding.id

    @property
    def lineage(self) -> Lineage:
        return Lineage(passages=tuple(self.passages), origins=tuple(self.origins), stretches=())

    def comparison(self) -> Comparison:
        return Comparison(
            made=Made(version="0.0.0", models=(("language", "invented"),), degraded=self.degraded),
            articles=tuple(self.articles.values()),
            passages=tuple(self.passages),
            origins=tuple(self.origins),
            stories=tuple(self.stories),
            sources=tuple(self.sources.values()),
            statements=tuple(self.statements.values()),
            findings=tuple(self.findings),
            timeline=tuple(self.timeline),
            omissions=tuple(self.omissions),
        )
