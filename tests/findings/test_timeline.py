"""The timeline and what articles leave out."""

from __future__ import annotations

from tests.draft import Draft

from twosource.findings import build_timeline, find_omissions
from twosource.model.finding import Proposition
from twosource.model.mention import Time
from twosource.model.story import Story


def _dated(draft: Draft, given: str, text: str, *times: tuple[str, str]) -> str:
    article = draft.article(given, text)
    found = tuple(Time(span=draft.place(article, words), type="DATE", value=value) for words, value in times)
    return draft.finding("story", (draft.statement(article, text, times=found),))


def test_known_times_come_in_order_and_open_ones_after_them() -> None:
    draft = Draft()
    late = _dated(draft, "a", "It closed on 10 May 2024.", ("10 May 2024", "2024-05-10"))
    open_ = _dated(draft, "b", "It burned on Sunday.", ("Sunday", "XXXX-WXX-7"))
    early = _dated(draft, "c", "It opened in 1999.", ("1999", "1999"))
    entries = build_timeline(draft.findings, draft.statements, draft.articles)
    assert [(entry.when.value, entry.when.precision, entry.findings) for entry in entries] == [
        ("1999", "year", (early,)),
        ("2024-05-10", "day", (late,)),
        ("XXXX-WXX-7", "open", (open_,)),
    ]


def test_findings_of_one_time_share_an_entry_with_the_shortest_words() -> None:
    draft = Draft()
    first = _dated(draft, "a", "It burned on the 10th of May 2024.", ("the 10th of May 2024", "2024-05-10"))
    second = _dated(draft, "b", "It rained on 10 May 2024.", ("10 May 2024", "2024-05-10"))
    (entry,) = build_timeline(draft.findings, draft.statements, draft.articles)
    assert entry.findings == (first, second)
    assert entry.when.text == "10 May 2024"


def test_a_duration_is_no_point_in_time() -> None:
    draft = Draft()
    article = draft.article("a", "It burned for three days.")
    lasting = Time(span=draft.place(article, "three days"), type="DURATION", value="P3D")
    draft.finding("story", (draft.statement(article, "It burned for three days.", times=(lasting,)),))
    assert build_timeline(draft.findings, draft.statements, draft.articles) == ()


def test_a_time_in_another_clause_does_not_date_the_finding() -> None:
    draft = Draft()
    text = "The mill burned on Friday, 10 May 2024, and it had opened in 1999."
    article = draft.article("a", text)
    times = [("10 May 2024", "2024-05-10"), ("1999", "1999")]
    found = tuple(Time(span=draft.place(article, words), type="DATE", value=value) for words, value in times)
    statement = draft.statement(article, text, times=found)
    burned = Proposition(statement=statement, spans=(draft.place(article, "The mill burned on Friday, 10 May 2024"),))
    opened = Proposition(statement=statement, spans=(draft.place(article, "it had opened in 1999"),))
    draft.finding("story", (statement,), propositions=(burned,))
    draft.finding("story", (statement,), propositions=(opened,))
    entries = build_timeline(draft.findings, draft.statements, draft.articles)
    first, second = draft.findings
    assert first.id != second.id
    assert [(entry.when.value, entry.findings) for entry in entries] == [
        ("1999", (second.id,)),
        ("2024-05-10", (first.id,)),
    ]


def _three_articles() -> tuple[Draft, list[str], list[str]]:
    draft = Draft()
    articles = [draft.article(name, "The mill burned. Nobody was hurt.") for name in "abc"]
    burned = [draft.statement(article, "The mill burned.") for article in articles]
    draft.finding("story", tuple(burned[:2]))
    draft.finding("story", tuple(draft.statement(article, "Nobody was hurt.") for article in articles))
    return draft, articles, burned


def test_what_two_others_carry_is_an_omission() -> None:
    draft, articles, _ = _three_articles()
    stories = [Story(id="story", title="", articles=tuple(articles))]
    (omission,) = find_omissions(draft.findings, draft.statements, stories)
    assert (omission.article, omission.findings) == (articles[2], (draft.findings[0].id,))


def test_what_an_article_states_in_the_sentence_of_another_finding_is_not_left_out() -> None:
    draft, articles, burned = _three_articles()
    # "The mill burned." of the first article has something in common with what the third one says, too
    draft.finding("story", (burned[0], draft.statement(articles[2], "The mill burned.")))
    stories = [Story(id="story", title="", articles=tuple(articles))]
    assert find_omissions(draft.findings, draft.statements, stories) == ()


def test_what_is_shared_on_another_part_of_a_sentence_does_not_count() -> None:
    draft = Draft()
    text = "The mill burned and nobody was hurt."
    articles = [draft.article(name, text) for name in "abc"]
    whole = [draft.statement(article, text) for article in articles]
    for words, chosen in (("The mill burned", whole[:2]), ("nobody was hurt", whole)):
        parts = tuple(
            Proposition(statement=one, spans=(draft.place(draft.statements[one].article, words),)) for one in chosen
        )
        draft.finding("story", tuple(chosen), propositions=parts)
    stories = [Story(id="story", title="", articles=tuple(articles))]
    (omission,) = find_omissions(draft.findings, draft.statements, stories)
    assert (omission.article, omission.findings) == (articles[2], (draft.findings[0].id,))


def test_two_articles_leave_nothing_out_by_definition() -> None:
    draft, articles, _ = _three_articles()
    stories = [Story(id="story", title="", articles=tuple(articles[:2]))]
    assert find_omissions(draft.findings[:1], draft.statements, stories) == ()


def test_an_article_of_another_story_leaves_nothing_out() -> None:
    draft, articles, _ = _three_articles()
    stories = [Story(id="other", title="", articles=(articles[2],))]
    assert find_omissions(draft.findings, draft.statements, stories) == ()
