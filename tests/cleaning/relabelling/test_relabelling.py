"""Lines that people have called junk, or the article's own, are moved, and put where they stood."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.corrections import said, undone

from twosource.cleaning import CleaningSettings, clean, gather_versions, relabel, relabel_all
from twosource.model.article import Article, RawArticle, article_id, text_hash
from twosource.model.correction import Correction

LINES = (
    "The ferry Halvik Star ran aground off Tarn Harbour on Sunday evening, the coastguard said.",
    "Read more: ten ferries that sank, and why.",
    "Harbour master Ines Okoro said that 58 passengers were taken off by boat before midnight.",
    "The owner, Brask Lines, denied that the engine had failed on the way to the port.",
)
PAGE = RawArticle(given="ferry.txt", content="\n\n".join(LINES), markup="as-is")
HTML = RawArticle(
    given="ferry.html", content="<nav>Menu</nav>" + "".join(f"<p>{line}</p>\n" for line in LINES), markup="html"
)
ARTICLE = clean(PAGE, CleaningSettings())


def _junk(article: Article, words: str, day: int = 2) -> Correction:
    return said("relabel junk", article.id, words, value="junk", day=day)


def _own(article: Article, words: str, day: int = 3) -> Correction:
    return said("relabel junk", article.id, words, value="article", day=day)


def test_a_line_called_junk_leaves_the_text_and_is_kept_with_who_said_so() -> None:
    article = relabel(ARTICLE, [_junk(ARTICLE, LINES[1])])
    assert article.text == "\n\n".join((LINES[0], *LINES[2:]))
    assert [(junk.text, junk.why) for junk in article.junk] == [(LINES[1], "called junk by Ruta Meld on 2031-05-02")]
    assert article.id == article_id(article.outlet, article.text) != ARTICLE.id
    assert article.sha256 == text_hash(article.text)


def test_nothing_said_changes_nothing() -> None:
    assert relabel(ARTICLE, []) == ARTICLE
    junk = _junk(ARTICLE, LINES[1])
    assert relabel(ARTICLE, [junk, undone(junk)]) == ARTICLE
    assert relabel(ARTICLE, [said("relabel junk", "other", LINES[1], value="junk")]) == ARTICLE


def test_what_is_put_back_stands_where_it_stood_on_the_page() -> None:
    cleaned = relabel(ARTICLE, [_junk(ARTICLE, LINES[1])])
    for page in (PAGE, HTML):
        restored = relabel(cleaned, [_own(cleaned, LINES[1])], page)
        assert (restored.text, restored.junk, restored.notes) == (ARTICLE.text, (), ())
        assert restored.id == ARTICLE.id


def test_the_first_line_is_put_back_before_the_second() -> None:
    cleaned = relabel(ARTICLE, [_junk(ARTICLE, LINES[0])])
    assert relabel(cleaned, [_own(cleaned, LINES[0])], PAGE).text == ARTICLE.text


def test_without_a_page_it_stands_at_the_end_and_a_note_says_so() -> None:
    cleaned = relabel(ARTICLE, [_junk(ARTICLE, LINES[1])])
    restored = relabel(cleaned, [_own(cleaned, LINES[1])])
    assert restored.text.endswith(f"\n\n{LINES[1]}")
    assert restored.notes == (f"put back at the end, as where it stood is not known: “{LINES[1]}”",)


def test_a_line_of_a_dropped_piece_is_put_back_alone() -> None:
    both = f"{LINES[1]}\n\n{LINES[2]}"
    cleaned = relabel(ARTICLE, [_junk(ARTICLE, both)])
    assert [junk.text for junk in cleaned.junk] == [both]
    restored = relabel(cleaned, [_own(cleaned, LINES[2])], PAGE)
    assert restored.text == "\n\n".join((LINES[0], *LINES[2:]))
    assert [junk.text for junk in restored.junk] == [LINES[1]]


def test_white_space_in_the_words_may_differ() -> None:
    words = LINES[1].replace(" ", "\n", 2)
    assert LINES[1] not in relabel(ARTICLE, [_junk(ARTICLE, words)]).text


def test_words_inside_of_a_line_leave_one_space() -> None:
    article = relabel(ARTICLE, [_junk(ARTICLE, "on Sunday evening,")])
    assert "off Tarn Harbour the coastguard said." in article.text


def test_obeying_twice_is_obeying_once() -> None:
    events = [_junk(ARTICLE, LINES[1])]
    once = relabel(ARTICLE, events)
    assert relabel(once, [_junk(once, LINES[1])]) == once


def test_the_last_line_of_a_text_stays() -> None:
    single = clean(RawArticle(given="one.txt", content=LINES[0], markup="as-is"), CleaningSettings())
    assert relabel(single, [_junk(single, LINES[0])]) == single


def test_a_later_correction_may_name_the_article_by_any_id_it_had() -> None:
    between = relabel(ARTICLE, [_junk(ARTICLE, LINES[1])])
    last = relabel(ARTICLE, [_junk(ARTICLE, LINES[1]), _junk(between, LINES[3], day=3)])
    assert last.text == "\n\n".join((LINES[0], LINES[2]))
    articles, past = relabel_all([ARTICLE], [_junk(ARTICLE, LINES[1]), _junk(between, LINES[3], day=3)])
    assert articles == (last,)
    assert past.now == {ARTICLE.id: last.id, between.id: last.id}
    assert [former.text for former in past.of[last.id]] == [ARTICLE.text, between.text]


def test_a_credit_that_was_dropped_is_read_again_in_its_place() -> None:
    lines = (*LINES[:1], *LINES[2:], "(Reporting by Reuters)")
    article = clean(RawArticle(given="c.txt", content="\n\n".join(lines), markup="as-is"), CleaningSettings())
    assert [credit.agency for credit in article.credits] == ["Reuters"]
    shorter = relabel(article, [_junk(article, LINES[0])])
    (credit,) = shorter.credits
    assert credit.span.of(shorter.text) in lines[-1]


def test_two_articles_that_come_to_have_one_text_are_one() -> None:
    twin = clean(
        RawArticle(given="t.txt", content="\n\n".join((LINES[0], *LINES[2:])), markup="as-is"), CleaningSettings()
    )
    articles, past = relabel_all([ARTICLE, twin], [_junk(ARTICLE, LINES[1])])
    assert [article.given for article in articles] == ["ferry.txt"]
    assert past.now == {ARTICLE.id: twin.id}


def test_what_was_relabelled_before_is_known_by_its_former_text() -> None:
    for line in LINES:
        junk = _junk(ARTICLE, line)
        stored = relabel(ARTICLE, [junk])
        articles, past = relabel_all([stored], [junk])
        assert articles == (stored,)
        assert [(former.id, former.text) for former in past.of[stored.id]] == [(ARTICLE.id, ARTICLE.text)]


def test_several_lines_that_were_moved_are_followed_back_one_by_one() -> None:
    first = _junk(ARTICLE, LINES[1])
    between = relabel(ARTICLE, [first])
    second = _junk(between, LINES[3], day=3)
    third = _own(relabel(between, [second]), LINES[1], day=4)
    stored = relabel(ARTICLE, [first, second, third])
    _, past = relabel_all([stored], [first, second, third])
    assert {ARTICLE.id, between.id} <= past.now.keys()


def test_a_line_that_stands_twice_is_moved_once() -> None:
    lines = (*LINES[:2], LINES[2], LINES[1], LINES[3])
    twice = clean(replace(PAGE, content="\n\n".join(lines)), CleaningSettings())
    junk = _junk(twice, LINES[1])
    once = relabel(twice, [junk])
    assert once.text.count(LINES[1]) == 1
    assert relabel(once, [junk]) == once
    both = [junk, _junk(once, LINES[1], day=3), _own(once, LINES[1], day=4)]
    stored = relabel(twice, both)
    assert relabel(stored, both) == stored


def test_moved_and_moved_back_is_where_it_was_whoever_asks() -> None:
    junk = _junk(ARTICLE, LINES[1])
    own = _own(relabel(ARTICLE, [junk]), LINES[1])
    stored = relabel(ARTICLE, [junk, own], PAGE)
    assert stored.text == ARTICLE.text
    assert relabel(stored, [junk, own]).text == ARTICLE.text


def test_an_article_that_is_given_twice_stays_twice() -> None:
    articles, past = relabel_all([ARTICLE, ARTICLE], [said("set owner", "Mail", value="Brask")])
    assert (articles, past.now) == ((ARTICLE, ARTICLE), {})


def test_a_correction_that_names_an_earlier_version_is_obeyed_in_the_newest_one() -> None:
    longer = clean(replace(PAGE, content=f"{PAGE.content}\n\nNobody was hurt, she added."), CleaningSettings())
    (newest,) = gather_versions(
        [replace(one, url="https://mail.example/ferry", outlet=None) for one in (ARTICLE, longer)]
    )
    assert newest.versions[0].text == ARTICLE.text
    shorter = relabel(newest, [_junk(ARTICLE, LINES[1])])
    assert LINES[1] not in shorter.text
    assert shorter.versions[0].text == ARTICLE.text
    assert any(change.before_words == LINES[1] for change in shorter.versions[0].changes)


WORDS = st.one_of(
    st.sampled_from(LINES), st.text(min_size=1, max_size=30), st.sampled_from(["\ud800", "\x00 \x00", "🙂"])
)


@given(st.lists(WORDS, min_size=1, max_size=4), st.lists(st.tuples(WORDS, st.booleans()), max_size=4))
def test_whatever_is_said_of_whatever_text_spans_stay_slices(texts: list[str], told: list[tuple[str, bool]]) -> None:
    page = RawArticle(given="x", content="\n".join([*texts, LINES[0]]), markup="as-is")
    article = clean(page, CleaningSettings())
    events = [
        said("relabel junk", article.id, words, value="junk" if junk else "article", day=day)
        for day, (words, junk) in enumerate(told, 1)
        if words.strip()
    ]
    for shown in (None, page):
        after = relabel(article, events, shown)
        assert relabel(after, events).text == after.text
        assert after.text.strip()
        assert after.sha256 == text_hash(after.text)
        assert all(0 <= credit.span.start <= credit.span.end <= len(after.text) for credit in after.credits)
