from __future__ import annotations

import pytest

from twosource.cleaning.lines.junk_lines import ends_a_sentence, is_bullet, name_junk, weigh, without_bullet


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Home > Sea > Ferries", "a menu line"),
        ("Skip to main content", "a menu line"),
        ("superb! (347)", "a counter"),
        ("1,204 views", "a counter"),
        ("4 min read", "the reading time"),
        ("Tags: ferries, harbors", "a list of tags"),
        ("Share on Facebook", "a share button"),
        ("E-mail this to a friend", "a share button"),
        ("Back to top", "a way back to the top"),
        ("Follow the Northsea Press’s coverage at", "a call to follow"),
        ("Sign up for our morning letter", "a call to subscribe"),
        ("We use cookies to make this site better.", "a cookie or privacy notice"),
        ("© 2023 Elin Tribune", "a copyright line"),
        ("Advertisement", "an advertisement mark"),
        ("Related Articles", "the heading of a list of other stories"),
        ("- Most read", "the heading of a list of other stories"),
        ("READ MORE: Oyster prices fall", "a link to another story"),
        ("Mostly sunny. High around 90F. Winds NW at 10 mph.", "a weather line"),
        ("Updated: June 1, 2019 @ 5:44 am", "the date line of the page"),
        ("Leave a comment", "the comments of readers"),
        ("A seal rests on the pier. (AP Photo/Odo Fenn)", "a picture line"),
        ("window._boats = window._boats || []; _boats.push({ mode: 'tide' });", "program code of the page"),
        ("To find out more about comments please read the house rules", "a prompt of the page"),
        ("Enter City and State", "a prompt of the page"),
        ("Monday, May 3rd 2019 5-Day Forecast", "a weather line"),
        ("var tides = [1, 2];" * 80, "program code of the page"),
        (".pier-list li { margin: 0; padding: 2px }", "program code of the page"),
    ],
)
def test_junk_is_named(line: str, why: str) -> None:
    assert name_junk(line) == why


@pytest.mark.parametrize(
    "line",
    [
        "By signing the treaty, Norra gave up its claim to the strait.",
        "Copyright law will change next year, the minister said.",
        "Share prices fell after the news.",
        "Follow the money, the prosecutor told the court on Monday.",
        "Related charges against the two men were dropped in May, the court said.",
        "Trending topics do not decide elections, he said.",
        "Home prices rose again in the north.",
        "In: the new coach, a former goalkeeper. Out: the old one.",
        "View of the harbor was lost for ever, residents said.",
        "Latest figures from the port show fewer ships.",
        "Comments by the minister angered the union.",
        "The album sold 12,000 copies (3,000 of them abroad).",
        "Register to vote, she told students in Castrel.",
        "Published in 2019, the book sold well for years.",
        "A low of 5C was measured in the valley on Monday, forecasters said.",
        "In a photo published on Monday, the minister stands beside the harbor master.",
        "Photos by the navy show a hole in the hull, the report said.",
        "To contact the rebels, the envoy went to Castrel.",
        "The newsletter was first printed in 1921, she said.",
        "Privacy policy experts called the law a mistake.",
        "Comments on the vote were harsh, the clerk said.",
        "12 responses to the tender came in, and none was good.",
        "(c) the third clause of the treaty.",
        "The agency was bought by Getty Images.",
        "By entering the race, Telk surprised her party.",
        "Home: a place she had not seen for years.",
    ],
)
def test_sentences_that_begin_like_junk_are_not(line: str) -> None:
    assert name_junk(line) is None


@pytest.mark.parametrize("line", ["It sank.", "“It sank.”", "It sank!”)", "他说。", "یہ ڈوب گیا۔", 'He said: "No?"'])
def test_closing_marks_end_a_sentence(line: str) -> None:
    assert ends_a_sentence(line)


@pytest.mark.parametrize("line", ["Ferry aground", "Ferry aground, all safe", "", "Ferry (Aldis)"])
def test_headlines_do_not_end_a_sentence(line: str) -> None:
    assert not ends_a_sentence(line)


def test_bullets_are_seen_and_taken_off() -> None:
    assert [is_bullet(line) for line in ("- Ferries", "• Ferries", "-5 degrees", "Ferries - all")] == [
        True,
        True,
        False,
        False,
    ]
    assert without_bullet("-  Ferries - all") == "Ferries - all"


def test_words_are_counted_in_scripts_without_spaces_too() -> None:
    assert weigh("two words") == 2
    assert weigh("渡轮搁浅") == 2
