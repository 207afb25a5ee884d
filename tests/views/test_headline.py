"""The verdict on a story says first where most of it comes from, and why; then what differs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.comparisons import (
    ferry_comparison,
    one_speaker_comparison,
    two_events_comparison,
    two_stories_comparison,
)
from tests.draft import Draft

from twosource.model.comparison import Comparison
from twosource.model.origin import Origin, Reason, ReasonKind
from twosource.model.span import Span
from twosource.model.story import Story
from twosource.views.catalogue import make_catalogue
from twosource.views.digest import Digest, digest_stories
from twosource.views.headline import Headline, write_headline, write_opening


def digests(comparison: Comparison) -> tuple[Digest, ...]:
    return digest_stories(comparison, make_catalogue(comparison))


def _head(comparison: Comparison) -> Headline:
    [digest] = digests(comparison)
    return write_headline(digest, make_catalogue(comparison))


def test_the_headline_counts_what_rests_on_one_origin() -> None:
    comparison = ferry_comparison()
    headline = write_headline(digests(comparison)[0], make_catalogue(comparison))
    assert headline.short == "Three articles, two origins behind what they share"
    told = "1 goes back to one origin, Sorel Press: A credits it, and B has 1 passage in common with A."
    assert told in headline.sentences
    assert "1 is reported by several origins with different values." in headline.sentences
    assert "1 is contradicted." in headline.sentences


def test_the_headline_never_calls_an_unknown_origin_one_origin() -> None:
    comparison = two_stories_comparison()
    first, second = (write_headline(digest, make_catalogue(comparison)) for digest in digests(comparison))
    assert first.short == "Two articles, no known origin"
    assert "cannot be traced far enough" in first.long
    assert second.short == "One article"


def test_one_finding_of_one_origin_names_that_origin_alone() -> None:
    comparison = one_speaker_comparison()
    carried = [replace(one, origin="o1") for one in comparison.statements]
    support = replace(comparison.findings[0].support, independence="one origin", origins=1)
    calm = replace(comparison.findings[0], support=support)
    comparison = replace(comparison, statements=tuple(carried), findings=(calm,))
    headline = write_headline(digests(comparison)[0], make_catalogue(comparison))
    assert headline.short == "Two articles, one origin behind what they share: Sorel Press"
    assert headline.sentences == (
        "Of 1 finding in both articles, 1 goes back to it.",
        "They differ in 1: “a boat” (A), “two boats” (B).",
    )


def test_findings_of_several_single_origins_name_each() -> None:
    comparison = _with_two_single_origins()
    [digest] = digests(comparison)
    assert "2 go back to one origin each: Gate Post (1) and Sorel Press (1)." in (
        write_headline(digest, make_catalogue(comparison)).sentences
    )


def _with_two_single_origins() -> Comparison:
    draft = Draft()
    text = "The gate fell.\nThe lamp broke."
    articles = tuple(draft.article(f"{name}.txt", text) for name in ("one", "two"))
    for name, words in (("Gate Post", "The gate fell."), ("Sorel Press", "The lamp broke.")):
        draft.origins.append(Origin(id=name, name=name, articles=articles, reasons=()))
        draft.finding("story", tuple(draft.statement(article, words, name) for article in articles))
    draft.stories.append(Story(id="story", title="Gate", articles=articles))
    return draft.comparison()


def test_several_stories_are_opened_by_the_number_of_events() -> None:
    assert write_opening(digests(two_events_comparison())) == "Two articles about two events: nothing to compare"
    assert write_opening(digests(ferry_comparison())) == ""
    assert write_opening(()) == ""


def test_an_article_alone_is_not_said_to_have_no_company_when_others_were_given() -> None:
    comparison = two_events_comparison()
    headlines = [write_headline(digest, make_catalogue(comparison)) for digest in digests(comparison)]
    assert [headline.long for headline in headlines] == [
        "No other article was found to tell of the event of A.",
        "No other article was found to tell of the event of B.",
    ]


def _make_shared(known: dict[str, tuple[ReasonKind, ...]], *, apart: int = 1) -> Comparison:
    """Three sentences that two or more articles carry from one agency, and ``apart`` that others are behind.

    ``known`` holds by the name of each article why it is counted to the agency.
    """
    sentences = [f"Lamp {number} of the pier broke." for number in range(3 + apart)]
    draft = Draft()
    articles = {name: draft.article(f"{name}.txt", f"{name}\n" + "\n".join(sentences)) for name in known}
    reasons = tuple(
        Reason(kind=kind, article=articles[name], span=Span(0, 1), detail="it does")
        for name, kinds in known.items()
        for kind in kinds
    )
    draft.origins.append(Origin(id="agency", name="Gate Post", articles=tuple(articles.values()), reasons=reasons))
    for name in known:
        draft.origins.append(Origin(id=name, name=f"The {name}", articles=(articles[name],), reasons=()))
    for number, words in enumerate(sentences):
        behind = ["agency" if number < 3 else name for name in known]
        carried = [draft.statement(one, words, origin) for one, origin in zip(articles.values(), behind, strict=True)]
        draft.finding("story", tuple(carried))
    draft.stories.append(Story(id="story", title="Lamps", articles=tuple(articles.values())))
    return draft.comparison()


def test_the_origin_of_most_that_is_shared_is_named_first() -> None:
    headline = _head(_make_shared({"first": ("credit",), "second": ("passage", "passage")}))
    assert headline.short == "Two articles, one origin behind most of what they share: Gate Post"
    first = "Of 4 findings in both articles, 3 go back to it: A credits it, and B has 2 passages in common with A."
    assert headline.sentences[0] == first


def test_an_origin_of_half_of_it_is_not_the_origin_of_most() -> None:
    headline = _head(_make_shared({"first": ("credit",), "second": ("passage",)}, apart=3))
    assert headline.short == "Two articles, three known origins behind what they share"
    assert headline.sentences[0] == "6 findings stand in both articles."
    told = "3 go back to one origin, Gate Post: A credits it, and B has 1 passage in common with A."
    assert told in headline.sentences


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ({"a": ("credit",), "b": ("credit",)}, "A and B credit it"),
        ({"a": ("own-reporting",), "b": ("credit",)}, "B credits it, A did its own reporting"),
        ({"a": ("credit", "own-reporting"), "b": ("credit", "passage")}, "A and B credit it"),
        (
            {"a": ("credit",), "b": ("credit",), "c": ("passage",)},
            "A and B credit it, and C has 1 passage in common with them",
        ),
        (
            {"a": ("passage",), "b": ("passage",), "c": ("credit",)},
            "C credits it, and A and B have passages in common with C",
        ),
        (
            {"a": ("credit",), **dict.fromkeys("bcdef", ("passage",))},
            "A credits it, and B, C, D and 2 more have passages in common with A",
        ),
    ],
)
def test_why_it_is_one_origin_is_told_by_letters(known: dict[str, tuple[ReasonKind, ...]], told: str) -> None:
    assert _head(_make_shared(known)).sentences[0].endswith(f" go back to it: {told}.")


def test_where_nobody_is_known_to_credit_it_no_reason_is_made_up() -> None:
    headline = _head(_make_shared({"a": ("passage",), "b": ("passage",)}))
    assert headline.sentences[0] == "Of 4 findings in both articles, 3 go back to it."


def _make_differing(*pairs: tuple[str, str], how: str = "differs: quantity") -> Comparison:
    draft = Draft()
    texts = [
        "\n".join(f"It cost {value} crowns for {n}." for n, value in enumerate(side))
        for side in zip(*pairs, strict=True)
    ]
    articles = [draft.article(f"{n}.txt", text) for n, text in enumerate(texts)]
    for number, values in enumerate(pairs):
        words = [f"It cost {value} crowns for {number}." for value in values]
        ours, theirs = (draft.statement(one, each) for one, each in zip(articles, words, strict=True))
        draft.finding("story", (ours, theirs), relations=(draft.relation(theirs, ours, values[::-1], how),))
    draft.stories.append(Story(id="story", title="Costs", articles=tuple(articles)))
    return draft.comparison()


def test_the_first_difference_that_is_short_enough_is_told_in_the_order_of_the_letters() -> None:
    assert _head(_make_differing(("nine", "ten"))).sentences[-1] == "They differ in 1: “nine” (A), “ten” (B)."
    long = "very many, " * 8
    told = _head(_make_differing((f"{long}nine", "ten"), ("two", "four"))).sentences[-1]
    assert told == "They differ in 2, for one: “two” (A), “four” (B)."
    assert _head(_make_differing((f"{long}nine", "ten"))).sentences[-1] == "They differ in 1."


def test_a_contradiction_is_told_before_a_difference() -> None:
    headline = _head(_make_differing(("nine", "no"), how="contradicts: quantity"))
    assert headline.sentences[-2:] == ("1 is contradicted.", "They contradict each other: “nine” (A), “no” (B).")
