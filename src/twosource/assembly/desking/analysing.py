"""The stories of a desk that wait for it, analysed: who said what, what agrees, what differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twosource.assembly.desking.phases import cut_story, find_phases, unite_phases
from twosource.assembly.desking.relabelling import follow_articles, set_right
from twosource.errors import DefectError, DeskError
from twosource.model.article import Article
from twosource.model.comparison import Comparison
from twosource.model.story import Story

if TYPE_CHECKING:
    from twosource.assembly.pairing import Pairing
    from twosource.assembly.tagging import Tagging
    from twosource.desk.store import Store
    from twosource.findings import Hearing
    from twosource.language.encoder import Encoder
    from twosource.model.correction import Correction
    from twosource.settings import Settings


MOST_TITLE = 200  # code points


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Models:
    """What an analysis works with, loaded once for many stories."""

    encoder: Encoder
    tagging: Tagging
    pairing: Pairing
    judge: Hearing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysed:
    """What came of the analysis of one story: its id, how many findings it has; ``failure`` where it failed."""

    story: str
    title: str
    articles: int
    findings: int
    failure: DefectError | None = None


def load_models(settings: Settings, tagging: Tagging | None = None) -> Models:
    """Load what an analysis works with, but for what tags statements where that is given."""
    from twosource.assembly.making import make_encoder
    from twosource.assembly.pairing import open_pairing
    from twosource.assembly.tagging import open_tagging

    return Models(encoder=make_encoder(), tagging=tagging or open_tagging(settings), pairing=open_pairing(settings))


def analyse_queue(store: Store, models: Models, settings: Settings) -> Iterator[Analysed]:
    """Analyse stories until none waits, the one that waits longest first; each is stored before it is yielded.

    A story that breaks us is taken out of the queue and yielded with the failure, so that the others go on.

    Raises:
        DeskError: the desk cannot be written to.
    """
    from twosource.desk.filing.queue import next_queued, unqueue_story

    done: set[int] = set()
    while True:
        with store.reading() as connection:
            key = next_queued(connection)
        if key is None:
            return
        if key in done:  # it would wait for ever: what was stored does not answer what it waits for
            with store.writing() as connection:
                unqueue_story(connection, key)
            continue
        done.add(key)
        yield analyse_story(store, key, models, settings)


def analyse_story(store: Store, key: int, models: Models, settings: Settings) -> Analysed:
    """Analyse one story of the desk, and store what was found out.

    Raises:
        DeskError: the desk cannot be written to.
    """
    from twosource.desk.filing.failures import record_failures
    from twosource.desk.filing.queue import unqueue_story

    story, articles, phases, corrections = _load(store, key, settings)
    try:
        comparison = compare_story(cut_story(story, [*phases.values()]), articles, corrections, models, settings)
        comparison = unite_phases(comparison, story)
        _shelve(store, key, comparison, phases)
    except DeskError:
        raise
    except Exception as error:  # noqa: BLE001 - one story must not stop the others
        defect = DefectError.of(f"story {story.id}", "the analysis", error)
        with store.writing() as connection:
            unqueue_story(connection, key)
            record_failures(connection, [defect], store.now_text(connection))
        return Analysed(story=story.id, title=story.title, articles=len(articles), findings=0, failure=defect)
    title = comparison.stories[0].title if comparison.stories else story.title
    return Analysed(story=story.id, title=title, articles=len(articles), findings=len(comparison.findings))


def _load(
    store: Store, key: int, settings: Settings
) -> tuple[Story, tuple[Article, ...], dict[int, int], tuple[Correction, ...]]:
    """Return a story with its articles, the phase of each by its key, and what people have set right."""
    from twosource.desk.filing.corrections import load_corrections
    from twosource.desk.filing.lookup import list_members, load_articles
    from twosource.desk.filing.stories import load_story
    from twosource.desk.filing.traits import load_profiles

    set_right(store, key, settings)
    with store.reading() as connection:
        articles = load_articles(connection, list_members(connection, key))
        phases = find_phases(load_profiles(connection, articles), settings.stories)
        corrections = follow_articles(connection, load_corrections(connection), articles)
        story = _retitle(load_story(connection, key), tuple(articles.values()))
        return story, tuple(articles.values()), phases, corrections


def _retitle(story: Story, articles: Sequence[Article]) -> Story:
    """Return a story with the present title of its first article, where that has changed since it was read first."""
    first = articles[0] if articles else None
    if first is None or not first.versions or not first.title:
        return story
    return replace(story, title=first.title[:MOST_TITLE])


def _shelve(store: Store, key: int, comparison: Comparison, phases: dict[int, int]) -> None:
    from twosource.desk.filing.stories import name_phases
    from twosource.desk.following.follow import follow
    from twosource.desk.searching.indexing import index_articles
    from twosource.desk.searching.tidying import tidy_index
    from twosource.desk.shelving.comparisons import shelve

    with store.writing() as connection:
        shelve(connection, key, comparison, store.now_text(connection), follow)
        name_phases(connection, phases)
        index_articles(connection, list(phases))
    tidy_index(store.writing)


def compare_story(
    parts: Sequence[Story],
    articles: Sequence[Article],
    corrections: Sequence[Correction],
    models: Models,
    settings: Settings,
) -> Comparison:
    """Compare the articles of one story, in the parts given, whatever they look like; corrections are obeyed."""
    from twosource.analysis import compare_articles

    tagger = models.tagging.count_anew()
    comparison = compare_articles(
        articles,
        models.encoder,
        settings,
        tagger,
        models.pairing.model,
        judge=models.judge,
        stories=parts,
        corrections=tuple(corrections),
    )
    made = models.tagging.record(models.pairing.record(comparison.made), tagger)
    return replace(comparison, made=made)
