"""Random invented comparisons, in which anything may refer to anything that it can refer to."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from tests.draft import Draft

from twosource.model.comparison import Comparison, Omission, TimelineEntry, When
from twosource.model.origin import Origin, Reason
from twosource.model.passage import Direction, Passage, Sign
from twosource.model.source import Source
from twosource.model.span import ArticleSpan, Span
from twosource.model.story import Story

ORIGINS = ("o1", "o2", "o3")
KINDS: tuple[Any, ...] = ("credit", "passage", "own-reporting")
Draw = st.DrawFn


@st.composite
def webs(draw: Draw) -> Comparison:
    """Comparisons of one or two stories with all that can hang together."""
    draft = Draft()
    sources = [draft.source(name) for name in ("Ines Okoro", "Lem Adair", "Pia Lund")]
    stories = [_draw_articles(draw, draft, number) for number in range(draw(st.integers(1, 2)))]
    everywhere = [article for articles in stories for article in articles]
    _draw_origins(draw, draft, everywhere)
    for number, articles in enumerate(stories):
        draft.stories.append(Story(id=f"story-{number}", title=f"Story {number}", articles=tuple(articles)))
        _draw_passages(draw, draft, articles)
        _draw_findings(draw, draft, f"story-{number}", articles, sources)
    for source in sources:
        places = tuple(ArticleSpan(article, Span(0, 4)) for article in draw(_some(everywhere)))
        old = draft.sources[source]
        draft.sources[source] = Source(id=old.id, name=old.name, kind=old.kind, roles=(), mentions=places)
    return draft.comparison()


def _some(things: Any) -> Any:
    return st.lists(st.sampled_from(things), unique=True, max_size=3) if things else st.just([])


def _draw_articles(draw: Draw, draft: Draft, story: int) -> list[str]:
    made = []
    for number in range(draw(st.integers(1, 4))):
        lines = [f"Line {line} of article {number} in story {story}." for line in range(draw(st.integers(1, 3)))]
        made.append(draft.article(f"{story}-{number}.txt", "\n".join(lines), f"Outlet {number}"))
    return made


def _draw_origins(draw: Draw, draft: Draft, articles: list[str]) -> None:
    for name in ORIGINS:
        reasons = tuple(
            Reason(kind=draw(st.sampled_from(KINDS)), article=article, span=Span(0, 4), detail="as it says")
            for article in draw(_some(articles))
        )
        draft.origins.append(Origin(id=name, name=name, articles=tuple(draw(_some(articles))), reasons=reasons))


def _draw_passages(draw: Draw, draft: Draft, articles: list[str]) -> None:
    for number in range(draw(st.integers(0, 2)) if len(articles) > 1 else 0):
        carriers = draw(st.lists(st.sampled_from(articles), unique=True, min_size=2, max_size=2))
        signs = tuple(
            Sign(kind="length", article=article, span=Span(0, 4), detail="longer") for article in draw(_some(carriers))
        )
        draft.passages.append(
            Passage(
                id=f"passage-{carriers[0]}-{number}",
                origin=draw(st.sampled_from(ORIGINS)),
                kind="copied",
                spans=tuple(ArticleSpan(one, Span(0, draw(st.integers(1, 60)))) for one in carriers),
                similarity=0.9,
                direction=draw(st.sampled_from([None, Direction(first=carriers[0], certain=True, signs=signs)])),
            )
        )


def _draw_findings(draw: Draw, draft: Draft, story: str, articles: list[str], sources: list[str]) -> None:
    said = []
    for article in articles:
        for line in draft.articles[article].text.split("\n"):
            if draw(st.booleans()):
                more: dict[str, Any] = {"sources": tuple(draw(_some(sources)))}
                said.append(draft.statement(article, line, draw(st.sampled_from([None, *ORIGINS])), **more))
    found = [draft.finding(story, (one,)) for one in said if draw(st.booleans())]
    for _ in range(draw(st.integers(0, 2)) if len(said) > 1 else 0):
        ids = tuple(draw(st.lists(st.sampled_from(said), unique=True, min_size=2, max_size=4)))
        kept = [finding.id for finding in draft.findings]
        one = draft.finding(story, ids, draft.same(*ids), not_compared=(ids[:2],))
        if one in kept:
            draft.findings.pop()  # the same statements again
        else:
            found.append(one)
    if found:
        when = When(value="2029-03-04", precision="day", text="Sunday")
        draft.timeline.append(TimelineEntry(when=when, findings=tuple(draw(_some(found)))))
        draft.omissions.append(Omission(article=draw(st.sampled_from(articles)), findings=tuple(draw(_some(found)))))
