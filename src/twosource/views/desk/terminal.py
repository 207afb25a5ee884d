"""What a desk lists and finds, on a terminal: the first line says how much there is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from twosource.model.alert import Alerted
from twosource.model.event import Event
from twosource.model.hit import Hit, Stated
from twosource.model.listed import ListedOutlet, ListedSource, ListedStory
from twosource.model.page import Page
from twosource.model.published import tell_day
from twosource.model.span import Span
from twosource.views.desk.counting import say_minute, say_part, say_published
from twosource.views.desk.roles import drop_repeats
from twosource.views.lines import HEADING, QUIET, TONES, line, print_paragraph, quote
from twosource.views.wording import count

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_WORD = "bold underline"
_BREAKS = str.maketrans("\r\n\t", "   ")  # one for one: the words keep their places


def print_stories(page: Page[ListedStory], console: Console) -> None:
    """Print stories: what each is about, how large it is, and how well its findings are supported."""
    _print(_head(page, "story", "stories"), (each for story in page.items for each in _story_lines(story)), console)


def print_sources(page: Page[ListedSource], console: Console) -> None:
    """Print who is quoted, and how much."""
    _print(_head(page, "source", "sources"), map(_source_line, page.items), console)


def print_outlets(page: Page[ListedOutlet], console: Console) -> None:
    """Print who published articles, and how many."""
    _print(_head(page, "outlet", "outlets"), map(_outlet_line, page.items), console)


def print_hits(page: Page[Hit], console: Console) -> None:
    """Print the articles that were found, with the words that were searched for marked."""
    _print(_head(page, "article", "articles"), (each for hit in page.items for each in _hit_lines(hit)), console)


def print_alerted(told: Alerted, console: Console) -> None:
    """Print what an alert has to tell."""
    head = line((told.alert.name, HEADING), f": {count(len(told.events), 'change')}")
    _print(head, (each for event in told.events for each in _event_lines(event)), console)


def _print(head: Text, lines: Iterable[Text], console: Console) -> None:
    print_paragraph(head, console)
    for each in lines:
        print_paragraph(each, console)


def _head(page: Page[Any], one: str, many: str) -> Text:
    notes = [(f" {note}", QUIET) for note in page.notes]
    return line((say_part(page, one, many), HEADING), *notes)


def _story_lines(story: ListedStory) -> Iterator[Text]:
    yield line((story.title, HEADING))
    told = [count(story.articles, "article"), count(story.outlets, "outlet")]
    told += [count(story.origins, "known origin") if story.analysed else ""]
    told.append(say_published(story.first_day, story.last_day, story.doubtful))
    state = "waits to be analysed" if story.queued else count(story.findings, "finding")
    pieces: list[str | tuple[str, str]] = [", ".join(each for each in (*told, state) if each)]
    for support, number in story.supports:
        pieces += ["  ", (f"{number:,} {support}", TONES.get(support, ""))]
    yield line(*pieces, indent=2)
    yield line((f"twosource story {story.id}  changed {say_minute(story.changed)}", QUIET), indent=2)


def _source_line(source: ListedSource) -> Text:
    roles = "".join(f", {role}" for role in drop_repeats(source.roles)[:2])
    told = f"{count(source.statements, 'statement')} in {count(source.articles, 'article')}"
    told += f" of {count(source.outlets, 'outlet')}" if source.outlets else ""
    told += f", {count(source.stories, 'story', 'stories')}"
    return line((source.name, HEADING), f"{roles}: {told}  ", (source.id, QUIET))


def _outlet_line(outlet: ListedOutlet) -> Text:
    told = f": {count(outlet.articles, 'article')} in {count(outlet.stories, 'story', 'stories')}"
    days = say_published(outlet.first_day, outlet.last_day, outlet.doubtful)
    return line((outlet.name or "unknown outlet", HEADING), told, f", {days}" if days else "")


def _hit_lines(hit: Hit) -> Iterator[Text]:
    title = hit.title or hit.given
    yield line((title, HEADING))
    day = tell_day(hit.day, hit.trust) or "no date"
    about = [hit.outlet or "unknown outlet", day, f"story {hit.story}" if hit.story else ""]
    yield line((" · ".join(each for each in about if each), QUIET), indent=2)
    yield line(*_mark(hit.snippet.text, hit.snippet.span, hit.snippet.words), indent=2)
    for stated in hit.statements:
        yield _stated_line(stated)


def _mark(text: str, place: Span, words: Iterable[Span]) -> Iterator[str | tuple[str, str]]:
    """Yield a text in pieces, the words in it with their style. A snippet may begin and end inside of a sentence."""
    text = text.translate(_BREAKS)
    done = place.start
    for word in sorted(words):
        start, end = max(word.start, done), min(word.end, place.end)
        if start < end:
            yield text[done - place.start : start - place.start]
            yield text[start - place.start : end - place.start], _WORD
            done = end
    yield text[done - place.start :]


def _stated_line(stated: Stated) -> Text:
    who = f"{stated.source}: " if stated.source else ""
    support: list[str | tuple[str, str]] = []
    if stated.support:
        support = [" ", (f"[{stated.support}]", TONES.get(stated.support, ""))]
    return line("- ", who, quote(stated.text), *support, indent=4)


def _event_lines(event: Event) -> Iterator[Text]:
    change = " → ".join(each for each in (event.before, event.after) if each)
    yield line((event.kind, HEADING), f" {change}" if change else "", f": {quote(event.text)}", indent=2)
    yield line((f"{say_minute(event.at)}, twosource story {event.story}", QUIET), indent=4)
