"""Schemas of the state of a story."""

from __future__ import annotations

from typing import Final

from twosource.model.source import Source
from twosource.model.support import Support
from twosource.web.operations.shapes import COUNT, TEXT, TRUTH, Shape, list_of, object_of, or_null, published, shape_of

_SUPPORT: Final = shape_of(Support)["properties"]
BRIEF: Final[Shape] = {
    "title": "BriefFinding",
    "description": "A finding in short.",
    **object_of(
        id=TEXT,
        text={**TEXT, "description": "the clearest words for it, an exact slice of an article"},
        **{name: _SUPPORT[name] for name in ("articles", "outlets", "origins", "sources", "independence", "hedged")},
        support=_SUPPORT["verdict"],
        carriers={**list_of(TEXT), "description": "the articles that carry it"},
        against={**list_of(TEXT), "description": "the articles that contradict it"},
        attributed={**list_of(TEXT), "description": "the sources it is attributed to, by name"},
    ),
}
_ARTICLE: Final = object_of(
    letter={**TEXT, "description": "what the article is called on pages of this story"},
    id=TEXT,
    title=or_null(TEXT),
    outlet=or_null(TEXT),
    url=or_null(TEXT),
    day=or_null(TEXT),
    trust=or_null(TEXT),
    origins=list_of(TEXT),
    **{"from": TEXT},
)
_CONTRASTS: Final = object_of(
    total=COUNT, items=list_of(object_of(finding=TEXT, relation=published("comparison/relation"), more=COUNT))
)
STORY: Final[Shape] = {
    "title": "StoryState",
    "description": "The state of a story. Of each list of findings there are its length and the first of it.",
    **object_of(
        id=TEXT,
        title=TEXT,
        headline=object_of(short=TEXT, sentences=list_of(TEXT)),
        counts=object_of(articles=COUNT, outlets=COUNT, origins=COUNT, sources=COUNT, findings=COUNT),
        waiting={**COUNT, "description": "articles that came since the story was analysed"},
        articles=list_of(_ARTICLE),
        groups=list_of(object_of(group=TEXT, name=TEXT, meaning=TEXT, total=COUNT, items=list_of(BRIEF))),
        contradicted=_CONTRASTS,
        differing=_CONTRASTS,
        reworded=_CONTRASTS,
        omissions=list_of(object_of(article=TEXT, total=COUNT, findings=list_of(TEXT))),
        timeline=list_of(published("comparison/entry")),
        origins=list_of(object_of(id=TEXT, name=or_null(TEXT), articles=list_of(TEXT), gathered=TRUTH)),
        sources=list_of(
            object_of(
                **{name: shape_of(Source)["properties"][name] for name in ("id", "name", "kind", "roles")},
                statements=COUNT,
            )
        ),
        made=published("comparison/made"),
    ),
}
