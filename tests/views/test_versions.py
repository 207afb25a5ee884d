"""What readers are told about earlier versions."""

from __future__ import annotations

import jsonschema
from tests.cleaning.versions.texts import SENTENCES, edit, make_article
from tests.draft import Draft

from twosource.cleaning.versions.gathering import gather_versions
from twosource.model.article import Article
from twosource.model.story import Story
from twosource.views.html import render_html
from twosource.views.json import article_to_dict, comparison_schema
from twosource.views.listing import article_head, version_lines
from twosource.views.versions import describe_change, describe_version, describe_versions

FIRST = edit("authority said", "autority said")
SECOND = edit("About 40", "About 60")


def make_changed() -> Article:
    texts = (FIRST, edit("", ""), SECOND + "\n\nNobody was hurt.")
    given = [make_article(text, f"{number}.html") for number, text in enumerate(texts)]
    (article,) = gather_versions([*given[:2], make_article(texts[2], "2.html", title="Ships wait")])
    return article


def test_versions_are_told_in_one_line() -> None:
    told = "2 earlier versions: the headline changed, 1 sentence changed in substance, 1 sentence added and 1 typo"
    article = make_changed()
    assert describe_versions(article) == told
    assert any(told in row.plain for row in article_head(article))


def test_each_version_says_where_it_was_read_and_what_came_after() -> None:
    first, second = make_changed().versions
    assert describe_version(first) == "0.html: then 1 typo"
    assert describe_change(first.changes[0]) == "changed, only spelling"
    assert describe_change(second.changes[0]) == "headline changed, words changed"


def test_each_change_is_shown_as_it_was_and_as_it_is() -> None:
    rows = [row.plain.strip() for row in version_lines(make_changed())]
    was = SENTENCES[0].replace("authority said", "autority said")
    assert rows[:4] == ["0.html: then 1 typo", "changed, only spelling:", f"− {was}", f"+ {SENTENCES[0]}"]
    assert "+ Nobody was hurt." in rows
    assert rows[rows.index("added:") + 1].startswith("+ ")


def test_a_rewritten_text_is_called_so() -> None:
    (article,) = gather_versions([make_article("A crane fell. More soon."), make_article()])
    assert "often the sign of agency copy edited after publication" in describe_versions(article)


def test_an_article_without_versions_says_nothing_of_them() -> None:
    assert describe_versions(make_article()) == ""
    assert not any("version" in row.plain for row in article_head(make_article()))


def test_the_record_is_as_published() -> None:
    schema = comparison_schema()
    record = article_to_dict(make_changed())
    jsonschema.Draft202012Validator({"$defs": schema["$defs"], "$ref": "#/$defs/article"}).validate(record)
    before, after = record["versions"][1]["changes"][1]["before"], record["versions"][1]["changes"][1]["after"]
    assert record["versions"][1]["text"][before["start"] : before["end"]] == before["text"] == SENTENCES[3]
    assert record["text"][after["start"] : after["end"]] == after["text"]


def test_the_report_shows_what_was_changed_and_escapes_it() -> None:
    draft = Draft()
    (changed,) = gather_versions(
        [make_article("One <b>ship</b> sank on Monday."), make_article("Two <b>ship</b> sank on Monday.")]
    )
    article = draft.article("a.html", changed.text, versions=changed.versions)
    draft.stories.append(Story(id="s", title="Ships sink", articles=(article,)))
    page = render_html(draft.comparison())
    assert "1 earlier version: 1 sentence changed in substance" in page
    assert '<del dir="auto">One &lt;b&gt;ship&lt;/b&gt; sank on Monday.</del>' in page
    assert "<b>ship" not in page
