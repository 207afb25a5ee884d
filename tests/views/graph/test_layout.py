from __future__ import annotations

from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from twosource.views.graph.flows import Flow, Order
from twosource.views.graph.layout import GAP, Layout, lay_out


def make_flow(article: str, origin: str, share: float, order: Order = "not known") -> Flow:
    return Flow(origin=origin, article=article, share=share, manner="copied", order=order)


ARTICLES = [f"a{number}" for number in range(8)]
FLOWS = st.lists(
    st.builds(
        make_flow, st.sampled_from(ARTICLES), st.sampled_from("opqr"), st.floats(0.001, 1.0, allow_subnormal=False)
    ),
    unique_by=lambda flow: (flow.article, flow.origin),
)


def rows(layout: Layout) -> list[str]:
    return [knot.id for knot in layout.articles]


def test_articles_of_one_origin_stand_together_and_who_had_it_first_above() -> None:
    flows = [
        make_flow("a0", "o", 0.9),
        make_flow("a1", "p", 0.9),
        make_flow("a2", "o", 0.5, "first"),
        make_flow("a3", "o", 1.0),
    ]
    assert rows(lay_out(["a0", "a1", "a2", "a3", "a4"], flows)) == ["a2", "a3", "a0", "a1", "a4"]


def test_the_width_of_a_link_grows_with_the_share_but_every_link_can_be_seen() -> None:
    layout = lay_out(
        ["a0", "a1", "a2"], [make_flow("a0", "o", 1.0), make_flow("a1", "o", 0.5), make_flow("a2", "o", 0.001)]
    )
    widths = {link.flow.article: link.width for link in layout.links}
    assert widths["a0"] == 2 * widths["a1"]
    assert 1 < widths["a2"] < widths["a1"]


def test_nothing_at_all_can_be_laid_out() -> None:
    assert lay_out([], []).articles == ()


@given(FLOWS)
def test_origins_keep_apart_and_inside_the_picture(flows: list[Flow]) -> None:
    layout = lay_out(ARTICLES, flows)
    assert all(lower.y - upper.y > GAP - 0.01 for upper, lower in pairwise(layout.origins))
    assert all(knot.height / 2 <= knot.y <= layout.height - knot.height / 2 for knot in layout.origins)
    assert sorted(rows(layout)) == ARTICLES


@given(FLOWS, st.randoms(use_true_random=False))
def test_the_order_of_the_flows_changes_nothing(flows: list[Flow], chance: Random) -> None:
    turned = list(flows)
    chance.shuffle(turned)
    assert lay_out(ARTICLES, turned) == lay_out(ARTICLES, flows)
