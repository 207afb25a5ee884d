from __future__ import annotations

from dataclasses import replace

from tests import traces

from twosource.model.trace import Trace
from twosource.views.headline import Headline
from twosource.views.tracing.amounts import measure_trace
from twosource.views.tracing.headline import write_trace_headline


def headline(trace: Trace) -> Headline:
    return write_trace_headline(trace, measure_trace(trace))


def test_how_much_in_whom_who_first_which_origins_and_what_is_its_own() -> None:
    told = headline(traces.ferry_trace())
    assert told.short == "63% of the text stands in two other articles"
    assert told.sentences == (
        "63% in Veyra Courier and 32% in Reef Radio.",
        "32% was in Veyra Courier first; for the rest of what they share it is not known.",
        "Two origins stand behind it: Sorel Press (63%) and Daily Estuary (37%).",
        "37% is its own newsgathering, as far as it shows.",
    )


def test_an_article_that_shares_nothing() -> None:
    told = headline(traces.lonely_trace())
    assert told.short == "None of the text stands in the other article"
    assert told.sentences == ("Nobody is credited with it.",)


def test_an_article_among_no_others() -> None:
    told = headline(traces.single_trace())
    assert told.short == "Nothing to compare it with"
    assert told.sentences == (
        "There was no other article, so nothing was searched.",
        "Nobody is credited with it.",
    )


def test_of_many_articles_a_few_are_named() -> None:
    told = headline(traces.long_trace(sentences=3, carriers=5))
    assert told.short == "33% of the text stands in five other articles"
    assert told.sentences == (
        "33% in each of Gate Post 0, Gate Post 1 and Gate Post 2, some in 2 more.",
        "Which of these articles had it first is not known.",
        "Nobody is credited with any of it.",
        "67% stands in none of these articles.",
    )


def _trace(first: str | None, *, certain: bool = False, outlet: str | None = None) -> Trace:
    """Return the ferry trace among the first of its others alone, all of it in one part that ``first`` had first."""
    trace = traces.ferry_trace()
    part = replace(trace.parts[0], first=first, certain=certain)
    other = replace(trace.among[0], outlet=outlet or trace.among[0].outlet)
    return replace(trace, among=(other,), parts=(part,))


def test_a_single_other_article_is_named_once() -> None:
    told = headline(_trace(None))
    assert told.short == "All of the text stands in Veyra Courier"
    assert told.sentences[0] == "Which of the two had it first is not known."


def test_who_had_it_first_is_said_with_a_doubt_unless_strong_signs_tell() -> None:
    ours, theirs = traces.ferry_trace().article.id, traces.ferry_trace().among[0].id
    assert headline(_trace(ours)).sentences[0] == "Of the two, this one probably had it first."
    assert headline(_trace(theirs)).sentences[0] == "Of the two, Veyra Courier probably had it first."
    assert headline(_trace(theirs, certain=True)).sentences[0] == "Of the two, Veyra Courier had it first."


def test_articles_of_one_outlet_are_told_apart_by_their_files() -> None:
    told = headline(_trace(None, outlet="Daily Estuary"))
    assert told.short == "All of the text stands in Daily Estuary (wire.txt)"


def test_what_is_own_throughout_has_one_sentence() -> None:
    trace = traces.ferry_trace()
    told = headline(replace(trace, parts=trace.parts[2:], among=trace.among[2:]))
    assert told.sentences == ("All is its own newsgathering, as far as it shows.",)


def test_who_is_credited_with_what_stands_nowhere_else_is_named() -> None:
    trace = traces.ferry_trace()
    credited = replace(trace.parts[2], kind="credited", origin="o1")
    told = headline(replace(trace, parts=(*trace.parts[:2], credited)))
    assert told.sentences[-1] == "37% stands in none of these articles but is credited to Sorel Press."


def test_several_origins_are_told_with_their_shares_the_largest_first() -> None:
    trace = traces.ferry_trace()
    nameless, own = trace.lineage.origins
    lineage = replace(trace.lineage, origins=(replace(nameless, name=None), own))
    [told] = [each for each in headline(replace(trace, lineage=lineage)).sentences if "origins" in each]
    assert told == "Two origins stand behind it: a text that nobody is credited with (63%) and Daily Estuary (37%)."
