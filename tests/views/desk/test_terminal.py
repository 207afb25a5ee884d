from rich.console import Console

from twosource.model.alert import Alert, Alerted
from twosource.model.event import Event
from twosource.model.hit import Hit, Snippet, Stated
from twosource.model.listed import ListedOutlet, ListedSource, ListedStory
from twosource.model.page import Page
from twosource.model.span import Span
from twosource.views.desk.plain import (
    alerted_to_dict,
    hit_to_dict,
    outlet_to_dict,
    page_to_dict,
    source_to_dict,
    story_to_dict,
)
from twosource.views.desk.terminal import (
    print_alerted,
    print_hits,
    print_outlets,
    print_sources,
    print_stories,
)

STORY = ListedStory(
    id="s1",
    title="Ferry sinks off Odd Holm",
    articles=3,
    outlets=2,
    findings=4,
    first_day="2031-05-02",
    last_day="2031-05-03",
    changed="2031-05-03T10:00:00.000Z",
    analysed="2031-05-03T10:01:00.000Z",
    queued=False,
    supports=(("corroborated", 1), ("single article", 3)),
    origins=2,
)
HIT = Hit(
    article="a1",
    given="ferry.html",
    url=None,
    outlet="Tarn Post",
    title="Ferry sinks",
    language="en",
    day=None,
    story="s1",
    story_title="Ferry sinks off Odd Holm",
    snippet=Snippet(span=Span(10, 35), text="that the\nferry sank at 9 pm", words=(Span(19, 24), Span(25, 29))),
    title_words=(Span(0, 5),),
    statements=(
        Stated(
            id="t1",
            span=Span(10, 35),
            text="the ferry sank",
            form="indirect",
            stance="asserts",
            source="Ruta Meld",
            finding="f1",
            support="one source",
            independence="unknown",
        ),
    ),
)


def _page(*items: object, total: int | None = None, exact: bool = True, offset: int = 0) -> Page[object]:
    return Page(items=items, total=len(items) if total is None else total, exact=exact, offset=offset)


def _printed(print_it: object, told: object) -> str:
    console = Console(width=200, record=True, color_system=None)
    with console.capture() as captured:
        print_it(told, console)  # type: ignore[operator]
    return captured.get()


def test_a_story_says_how_large_it_is_and_how_well_supported() -> None:
    shown = _printed(print_stories, _page(STORY))
    assert shown.startswith("1 story\n")
    assert "3 articles, 2 outlets, 2 known origins, 2031-05-02 to 2031-05-03, 4 findings" in shown
    assert "1 corroborated" in shown
    assert "twosource story s1  changed 2031-05-03 10:00 UTC" in shown


def test_a_part_of_a_list_says_how_long_the_list_is() -> None:
    assert _printed(print_stories, _page(STORY, total=40)).startswith(
        "40 stories; shown: 1 to 1 (more with --offset 1)"
    )
    assert _printed(print_stories, _page(STORY, total=40, exact=False)).startswith("at least 40 stories; shown: 1 to 1")
    assert _printed(print_stories, _page(total=40, offset=50)).startswith("40 stories, none from number 51 on")


def test_words_that_were_found_keep_their_places_across_a_line_break() -> None:
    assert "that the ferry sank at 9 pm" in _printed(print_hits, _page(HIT))


def test_a_statement_that_was_found_says_who_states_it_and_its_support() -> None:
    assert "- Ruta Meld: “the ferry sank” [one source]" in _printed(print_hits, _page(HIT))


def test_sources_and_outlets_say_how_much() -> None:
    source = ListedSource(
        id="p1", name="Ruta Meld", kind="person", roles=("mayor",), statements=2, articles=1, stories=1, outlets=1
    )
    assert "Ruta Meld, mayor: 2 statements in 1 article of 1 outlet, 1 story  p1" in _printed(
        print_sources, _page(source)
    )
    outlet = ListedOutlet(name=None, articles=1, stories=1, first_day=None, last_day=None)
    assert "unknown outlet: 1 article in 1 story" in _printed(print_outlets, _page(outlet))
    assert source_to_dict(source)["roles"] == ["mayor"]
    assert outlet_to_dict(outlet)["name"] is None


def test_an_alert_says_what_changed() -> None:
    event = Event(
        at="2031-05-03T10:00:00.000Z",
        story="s1",
        finding="f1",
        kind="support",
        before="single article",
        after="corroborated",
        text="Nine died.",
    )
    told = Alerted(alert=Alert(name="ferry"), events=(event,), upto=7)
    assert "support single article → corroborated: “Nine died.”" in _printed(print_alerted, told)
    assert alerted_to_dict(told)["events"][0]["kind"] == "support"


def test_what_a_terminal_would_obey_is_not_printed() -> None:
    assert "\x1b" not in _printed(print_stories, _page(STORY.__class__(**{**_fields(STORY), "title": "a\x1b[2Jb"})))


def test_json_has_the_same_with_the_total() -> None:
    record = page_to_dict(_page(STORY, total=40), story_to_dict)
    assert (record["total"], record["exact"], record["items"][0]["supports"]["corroborated"]) == (40, True, 1)
    assert hit_to_dict(HIT)["snippet"]["words"] == [{"start": 19, "end": 24}, {"start": 25, "end": 29}]


def _fields(noun: ListedStory) -> dict[str, object]:
    return {name: getattr(noun, name) for name in noun.__dataclass_fields__}
