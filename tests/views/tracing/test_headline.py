from __future__ import annotations

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
        "As far as can be told, 32% was in Veyra Courier first; of 32% nothing tells.",
        "Two origins stand behind it: Sorel Press and Daily Estuary.",
        "37% is its own newsgathering, as far as it shows.",
    )


def test_an_article_that_shares_nothing() -> None:
    told = headline(traces.lonely_trace())
    assert told.short == "None of the text stands in the other article"
    assert told.sentences == ("No origin of it is known.", "Nobody is credited with it.")


def test_an_article_among_no_others() -> None:
    told = headline(traces.single_trace())
    assert told.short == "Nothing to compare it with"
    assert told.sentences == ("Nothing was searched: no other article was given.", "No origin of it is known.")


def test_of_many_articles_a_few_are_named() -> None:
    told = headline(traces.long_trace(sentences=3, carriers=5))
    assert told.short == "33% of the text stands in five other articles"
    assert told.sentences == (
        "33% in each of Gate Post 0, Gate Post 1 and Gate Post 2, some in 2 more.",
        "Nothing tells who had it first.",
        "One known origin stands behind it: a text that nobody is credited with.",
        "67% stands in none of these articles, and nobody is credited with it.",
    )
