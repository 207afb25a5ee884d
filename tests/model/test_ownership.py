"""Outlets of one owner are one outlet, and establish nothing beside one another."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.bare import make_bare_article
from tests.corrections import said, undone

from twosource.model.correction import Correction
from twosource.model.origin import Lineage, Origin, Reason
from twosource.model.ownership import NOBODYS, Owners, read_owners
from twosource.model.source import Source
from twosource.model.span import Span
from twosource.model.statement import Statement
from twosource.model.support import Ledger, Support, count_support

OUTLETS = ("Mail", "Post", "Herald")
ARTICLES = {name: make_bare_article(f"{name}.txt", name, outlet=name) for name in OUTLETS}
SOURCES = {name: Source(id=name, name=name, kind="person", roles=(), mentions=()) for name in ("Ada Venn", "Bo Lind")}


def _own(outlet: str, owner: str, day: int = 2) -> Correction:
    return said("set owner", outlet, value=owner, day=day)


def _lineage() -> Lineage:
    reasons = [Reason(kind="own-reporting", article=ARTICLES[name].id, span=Span(0, 1), detail="") for name in OUTLETS]
    origins = [
        Origin(id=name, name=name, articles=(ARTICLES[name].id,), reasons=(reason,))
        for name, reason in zip(OUTLETS, reasons, strict=True)
    ]
    return Lineage(passages=(), origins=tuple(origins), stretches=())


def _state(outlet: str, *sources: str) -> Statement:
    article = ARTICLES[outlet].id
    empty: dict[str, Any] = {"content": (), "times": (), "quantities": (), "names": (), "source_spans": (), "cue": None}
    return Statement(
        id=f"of {outlet}", article=article, span=Span(0, 1), sources=sources, form="indirect", stance="asserts",
        origin=outlet, **empty,
    )  # fmt: skip


def _count(owners: Owners, *statements: Statement) -> Support:
    articles = {article.id: article for article in ARTICLES.values()}
    return count_support(statements, Ledger(articles=articles, sources=SOURCES, lineage=_lineage(), owners=owners))


def test_nobody_owns_what_nobody_spoke_of() -> None:
    assert read_owners([]) == NOBODYS
    assert NOBODYS.of(ARTICLES["Mail"]) is None


def test_outlets_of_one_owner_count_as_one_and_are_not_established() -> None:
    both = _state("Mail", "Ada Venn"), _state("Post", "Bo Lind")
    assert _count(NOBODYS, *both).independence == "established"
    support = _count(read_owners([_own("Mail", "Brask"), _own("post", "brask")]), *both)
    assert (support.articles, support.outlets, support.origins, support.sources) == (2, 1, 2, 2)
    assert support.independence == "not established"
    assert support.why[-1] == (
        "Mail and Post belong to Brask (set by Ruta Meld on 2031-05-02): "
        "one outlet, and not established to be independent"
    )


def test_two_of_one_owner_vouch_once_for_what_nobody_is_named_for() -> None:
    both = _state("Mail"), _state("Post")
    assert _count(NOBODYS, *both).verdict == "corroborated"
    support = _count(read_owners([_own("Mail", "Brask"), _own("Post", "Brask")]), *both)
    assert (support.sources, support.verdict) == (1, "one source")


def test_a_third_outlet_still_establishes_it() -> None:
    owners = read_owners([_own("Mail", "Brask"), _own("Post", "Brask")])
    support = _count(owners, *(_state(name, "Ada Venn") for name in OUTLETS))
    assert (support.outlets, support.independence) == (2, "established")


def test_one_outlet_of_an_owner_alone_changes_nothing() -> None:
    both = _state("Mail", "Ada Venn"), _state("Post", "Bo Lind")
    assert _count(read_owners([_own("Mail", "Brask"), _own("Post", "Other")]), *both) == _count(NOBODYS, *both)


def test_an_outlet_may_own_another() -> None:
    owners = read_owners([_own("Mail", "Post")])
    assert _count(owners, _state("Mail"), _state("Post")).outlets == 1


def test_owners_may_be_owned_and_both_words_are_told() -> None:
    chain = [_own("Mail", "Brask"), _own("Brask", "Halden", day=3), _own("Post", "Halden", day=4)]
    support = _count(read_owners(chain), _state("Mail"), _state("Post"))
    assert support.outlets == 1
    assert "belong to Halden (set by" in support.why[-1]


def test_a_circle_of_owners_is_one_house() -> None:
    owners = read_owners([_own("Mail", "Post"), _own("Post", "Mail")])
    assert owners.key(ARTICLES["Mail"]) == owners.key(ARTICLES["Post"])


def test_the_later_owner_holds_and_an_undone_one_does_not() -> None:
    first, later = _own("Mail", "Brask", day=1), _own("Mail", "Halden", day=2)
    assert read_owners([later, first]).key(ARTICLES["Mail"]) == "halden"
    assert read_owners([first, later, undone(later)]).key(ARTICLES["Mail"]) == "brask"


def test_an_article_of_an_unknown_outlet_goes_by_where_it_was_read() -> None:
    bare = make_bare_article("a.txt", "x")
    assert read_owners([_own("a.txt", "Brask")]).key(bare) == "brask"


NAMES = st.sampled_from(["Mail", "Post", "Herald", "Brask", "Halden"])


@given(st.lists(st.tuples(NAMES, NAMES), max_size=6))
def test_owners_never_make_a_finding_better_supported(told: list[tuple[str, str]]) -> None:
    owners = read_owners([_own(outlet, owner, day) for day, (outlet, owner) in enumerate(told, 1)])
    statements = [_state(name) for name in OUTLETS]
    before, after = _count(NOBODYS, *statements), _count(owners, *statements)
    assert after.outlets <= before.outlets
    assert after.sources <= before.sources
    words = ("unknown", "one origin", "not established", "established")
    assert words.index(after.independence) <= words.index(before.independence)


def test_the_outlets_an_owner_has_are_told_once_each() -> None:
    twice = [ARTICLES["Mail"], make_bare_article("m2", "y", outlet="MAIL"), ARTICLES["Post"]]
    (shared,) = read_owners([_own("Mail", "Brask"), _own("Post", "Brask")]).share(twice)
    assert shared.outlets == ("MAIL", "Mail", "Post")
