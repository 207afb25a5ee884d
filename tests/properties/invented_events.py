"""Reports of one invented event, and of another, out of a stock of facts: each worded in several ways."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from hypothesis import strategies as st
from tests.bare import make_bare_article

from twosource.analysis import compare_articles
from twosource.language.encoder import Encoder, load_encoder
from twosource.language.memory import ParagraphMemory, RememberingTagger
from twosource.language.pairing import RememberingPairModel, load_pair_model
from twosource.language.tagging import load_tagger
from twosource.model.article import Article
from twosource.model.comparison import Comparison
from twosource.settings import Settings

EVENT = (
    (
        "The ferry Halvik Star caught fire off Tarn Harbour on Sunday evening.",
        "A fire broke out on Sunday night on board the ferry Halvik Star, which had just left Tarn Harbour.",
        "The Halvik Star, a ferry, burned off Tarn Harbour on Sunday.",
    ),
    (
        "Three passengers of the ferry were killed, the coastguard said.",
        "According to the coastguard, at least four people on the ferry died.",
        "Three people who were on the ferry lost their lives.",
    ),
    (
        "Captain Ines Okoro said that the alarm on the ferry had not worked.",
        '"The alarm stayed silent," said Ines Okoro, the captain of the ferry.',
        "Okoro, who commanded the Halvik Star, denied that the alarm had failed.",
    ),
    (
        "Passengers of the ferry were brought to a school 12 kilometres from the port.",
        "People from the ferry were taken to a school about 7.5 miles from the port.",
        "A school has taken in those who were brought off the ferry.",
    ),
    (
        "The owner, Brask Lines, has bought the ferry in 2009 for 40 million euros.",
        "Brask Lines paid 40 million euros for the ferry in 2009.",
        "Brask Lines, to which the ferry belongs, refused to comment on the fire.",
    ),
    (
        "Transport Minister Radim Koss ordered an inquiry into the fire on the ferry.",
        "The fire on the ferry will be investigated, Transport Minister Radim Koss announced on Monday.",
        "Koss demanded that ferries be inspected once a month.",
    ),
)
ELSEWHERE = (
    "Mushroom pickers in the hills of Upper Velden expect the best autumn in a decade.",
    'The rain came in August and stayed, said Ludo Marchetti, who sells at the market of Velden. "Look at these ceps."',
    "A kilogram cost 18 crowns on Friday, half of what it had cost a year before.",
    "Beginners should show their basket to an adviser, the mycological society warned.",
)
REPORTS = st.lists(
    st.lists(
        st.tuples(st.integers(0, len(EVENT) - 1), st.integers(0, 2)),
        min_size=3,
        max_size=6,
        unique_by=lambda one: one[0],
    ),
    min_size=2,
    max_size=3,
)
Report = Sequence[tuple[int, int]]


def print_articles(reports: Sequence[Report]) -> list[Article]:
    """Return the reports as articles of different outlets: of each fact, by number, the wording with the number."""
    return [
        print_article(f"paper-{place}", [EVENT[fact][wording] for fact, wording in report])
        for place, report in enumerate(reports)
    ]


def print_article(outlet: str, sentences: Sequence[str]) -> Article:
    return make_bare_article(f"{outlet}.txt", "\n\n".join(sentences), outlet=outlet)


@cache
def the_encoder() -> Encoder:
    return load_encoder()


@cache
def the_pair_model() -> RememberingPairModel:
    return RememberingPairModel(model=load_pair_model())


@cache
def the_tagger() -> RememberingTagger:
    return RememberingTagger(tagger=load_tagger(), memory=ParagraphMemory())


def compare(articles: Sequence[Article]) -> Comparison:
    """Compare articles by the models that come with the package."""
    return compare_articles(articles, the_encoder(), Settings(), the_tagger(), the_pair_model())
