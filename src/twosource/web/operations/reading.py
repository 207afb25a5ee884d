"""Reading: two articles of a story beside each other."""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.errors import NotHeldError
from twosource.views.pairing.pair import Chosen, Pair, make_pair
from twosource.views.pairing.records import pair_to_dict
from twosource.web.operations.operation import Operation
from twosource.web.operations.shapes import COUNT, TEXT, Shape, list_of, object_of, or_null, published
from twosource.web.operations.story import load_compared
from twosource.web.site import Site

MOST_PARTS = 1_000_000
PIECES: Shape = list_of(
    object_of(
        origin=or_null(TEXT),
        pieces=list_of(
            object_of(
                start=COUNT,
                end=COUNT,
                text=TEXT,
                kind={"enum": ["same", "differs", "contradicts", "elsewhere", "alone", ""]},
                statements=list_of(TEXT),
                findings=list_of(TEXT),
                passages=list_of(TEXT),
            )
        ),
    )
)
PART: Shape = {"part": COUNT, "parts": COUNT, "start": COUNT, "end": COUNT}


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedPair:
    """Which two articles to put beside each other."""

    story: str = field(metadata={"about": "The story, by its id or an earlier one.", "longest": 100})
    left: str = field(default="", metadata={"about": "The article on the left, by its id.", "longest": 100})
    right: str = field(default="", metadata={"about": "The article on the right, by its id.", "longest": 100})
    left_part: int = field(
        default=1, metadata={"about": "Which part of a long text on the left.", "least": 1, "most": MOST_PARTS}
    )
    right_part: int = field(
        default=1, metadata={"about": "Which part of a long text on the right.", "least": 1, "most": MOST_PARTS}
    )


def _put_beside(site: Site, asked: AskedPair) -> Pair:
    comparison = load_compared(site, asked.story)
    held = {article.id for article in comparison.articles}
    for one in (asked.left, asked.right):
        if one and one not in held:
            what = f"story {asked.story} has no article {one!r} that was compared; leave it out to choose another"
            raise NotHeldError(site.desk.name, what)
    chosen = Chosen(left=asked.left, right=asked.right, left_part=asked.left_part, right_part=asked.right_part)
    return make_pair(comparison, chosen, site.desk.members(asked.story))


_COLUMN = object_of(
    article=published("comparison/article"),
    letter=TEXT,
    **PART,
    paragraphs=PIECES,
    elsewhere=list_of(TEXT),
    alone=list_of(TEXT),
    left_out=COUNT,
)
READ_PAIR = Operation(
    name="read_pair",
    method="GET",
    path="/stories/{story}/read",
    summary="Two articles of a story beside each other: what both have, and what each leaves out.",
    asked=AskedPair,
    run=_put_beside,
    write=pair_to_dict,
    answer=object_of(
        story=object_of(id=TEXT, title=TEXT),
        articles=list_of(object_of(id=TEXT, title=or_null(TEXT), outlet=or_null(TEXT), **{"from": TEXT})),
        left=_COLUMN,
        right=or_null(_COLUMN),
        meetings=list_of(
            object_of(
                finding=TEXT,
                kind={"enum": ["same", "differs", "contradicts"]},
                left=list_of(TEXT),
                right=list_of(TEXT),
                relation=or_null(published("comparison/relation")),
            )
        ),
        met=COUNT,
        passages=list_of(published("comparison/passage")),
        statements=list_of(published("comparison/statement")),
        sources=list_of(published("comparison/source")),
        findings=list_of(published("comparison/finding")),
        before=or_null(list_of(TEXT)),
        after=or_null(list_of(TEXT)),
        waiting=list_of(TEXT),
        notes=list_of(TEXT),
    ),
    about=(
        "Texts come in pieces that know their statements, findings and shared passages. Long texts come in parts: "
        "findings, meetings and statements are those of the parts that are shown, `met` and `left_out` count all."
    ),
)
