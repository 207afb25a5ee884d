"""Invented stories of many articles and findings, made by hand: what a page shows of them must stay readable."""

from __future__ import annotations

from tests.draft import NOWHERE, Draft

from twosource.model.comparison import Comparison, Omission, TimelineEntry, When
from twosource.model.origin import Origin, Reason
from twosource.model.passage import Passage
from twosource.model.published import Published
from twosource.model.span import ArticleSpan
from twosource.model.story import Story

WIDE = 7  # one in so many findings stands in a third of the articles
STORY = "story-crowd"


def crowd_comparison(articles: int = 20, findings: int = 200) -> Comparison:
    """Return a story of so many articles and findings: some differ, some contradict, some stand in one article only."""
    draft = Draft()
    carried = [_choose(number, articles) for number in range(findings)]
    lines = [[_say(number) for number in range(findings) if place in carried[number]] for place in range(articles)]
    ids = [
        draft.article(
            f"https://gazette-{place}.example/{place}",
            "\n".join([f"Report {place} from the dike at Sundmark.", *ours]),
            f"Sundmark Gazette {place}",
            title=f"The dike at Sundmark, report {place}",
            published=Published(value=f"2031-03-{place % 28 + 1:02}", precision="day", trust="stated", evidence=()),
        )
        for place, ours in enumerate(lines)
    ]
    _add_origins(draft, ids)
    draft.stories.append(Story(id=STORY, title="The dike at Sundmark", articles=tuple(ids)))
    for number, places in enumerate(carried):
        _add_finding(draft, number, [ids[place] for place in places])
    draft.omissions += [Omission(article=one, findings=_left_out(draft, one)) for one in ids]
    draft.timeline += [
        TimelineEntry(when=When(value=f"2031-03-{day:02}", precision="day", text=f"{day} March"), findings=known)
        for day in range(1, 29)
        if (known := tuple(one.id for one in draft.findings[day::28]))
    ]
    return draft.comparison()


def _choose(number: int, articles: int) -> tuple[int, ...]:
    size = max(2, articles // 3) if number % WIDE == 0 else 1 if number % WIDE in {1, 2} else 2 + number % 3
    return tuple(sorted({(number * 5 + step * 3) % articles for step in range(size)}))


def _say(number: int) -> str:
    return f"Warden Ilse Prahm said pump {number} had moved {number + 3} tons of water by noon, and the gate held."


def _add_origins(draft: Draft, ids: list[str]) -> None:
    for place in range(5):
        ours = tuple(ids[place::5])
        reason = Reason(kind="credit", article=ours[0], span=NOWHERE, detail=f"credited to wire {place}")
        draft.origins.append(Origin(id=f"o{place}", name=f"Sorel Wire {place}", articles=ours, reasons=(reason,) * 9))
        for number, other in enumerate(ours[1:]):
            spans = tuple(ArticleSpan(one, draft.place(one, "from the dike at Sundmark")) for one in (ours[0], other))
            draft.passages.append(
                Passage(id=f"p{place}-{number}", origin=f"o{place}", kind="copied", spans=spans, similarity=0.9)
            )


def _add_finding(draft: Draft, number: int, articles: list[str]) -> None:
    warden = draft.source("Ilse Prahm", roles=("Warden",))
    line = _say(number)
    origins = {article: origin.id for origin in draft.origins for article in origin.articles}
    ids = tuple(draft.said(one, line, warden, "Ilse Prahm", "said", origin=origins[one]) for one in articles)
    relations = list(draft.same(*ids)) if len(ids) > 1 else []
    if number % 11 == 0 and relations:
        words = (f"{number + 3} tons", "by noon")
        relations[0] = draft.relation(ids[0], ids[1], words, "differs: quantity", "other figures")
    if number % 23 == 5 and relations:
        relations[0] = draft.relation(ids[0], ids[1], ("held", "held"), "contradicts", "one denies it")
    draft.finding(STORY, ids, tuple(relations))


def _left_out(draft: Draft, article: str) -> tuple[str, ...]:
    return tuple(
        one.id
        for one in draft.findings
        if one.support.articles > 1 and article not in {draft.statements[each].article for each in one.statements}
    )
