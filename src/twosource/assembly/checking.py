"""The job of checking a typed text against the articles in inputs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from twosource.assembly.intake import Stdin, read_articles, sort_out
from twosource.assembly.judging import open_judge, record_judge
from twosource.assembly.making import make_encoder
from twosource.assembly.pairing import open_pairing
from twosource.assembly.tagging import open_tagging
from twosource.assembly.typed import read_typed, refuse_unsearchable, reread_typed
from twosource.errors import InputError
from twosource.model.check import Check
from twosource.model.comparison import Made
from twosource.model.source import Source
from twosource.version import __version__

if TYPE_CHECKING:
    from twosource.findings import Reports, Typed
    from twosource.language.encoder import Encoder
    from twosource.language.memory import ParagraphMemory
    from twosource.language.tagging.tagged import Tagger
    from twosource.reading import Fetch
    from twosource.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The check of a text, and the inputs that could not be searched."""

    check: Check
    failures: tuple[InputError, ...]


def check_inputs(  # noqa: PLR0913 - what to check, where, and what a job needs
    text: str,
    given: Sequence[str],
    settings: Settings,
    stdin: Stdin | None = None,
    fetch: Fetch | None = None,
    *,
    memory: ParagraphMemory | None = None,
) -> Checked:
    """Search the articles in the inputs for what a typed text says; what could not be read is listed.

    Paragraphs that stand in ``memory`` are not analysed again.

    Raises:
        InputError: there is no sentence in the text, or no article in any of the inputs.
    """
    from twosource.analysis import read_reports

    refuse_unsearchable(text)
    articles, failures = sort_out(read_articles(given, settings, stdin, fetch))
    tagging = open_tagging(settings, memory)
    tagger, encoder = tagging.count_anew(), make_encoder()
    ordered = sorted(articles, key=lambda article: (article.given, article.id))
    pairing = open_pairing(settings)
    reports = replace(read_reports(ordered, encoder, settings, tagger), pair_model=pairing.model)
    with open_judge(settings) as judge:
        check = check_text(text, replace(reports, judge=judge), encoder, settings, tagging.count_anew())
    made = tagging.record(pairing.record(record_judge(check.made, judge)), tagger)
    made = replace(made, degraded=(*made.degraded, *(str(failure) for failure in failures)))
    return Checked(check=replace(check, made=made), failures=failures)


def check_text(
    text: str, reports: Reports, encoder: Encoder, settings: Settings, tagger: Tagger | None = None
) -> Check:
    """Search reports, wherever they were read, for what a typed text says, each of its sentences by itself.

    Raises:
        InputError: there is no sentence in the text.
    """
    from twosource.analysis import find_reading_doubts, name_attribution, name_pairing
    from twosource.findings import check_sentence

    typed, notes = read_typed(text, reports, encoder, settings, tagger)
    reread = partial(reread_typed, encoder=encoder, settings=settings, tagger=tagger)
    answers = tuple(
        check_sentence(sentence.span, typed, reports, reread, settings.findings)
        for sentence in typed.analysed.sentences
        if typed.inside(sentence.span)
    )
    found = {key for answer in answers for finding in answer.findings for key in finding.statements}
    statements = tuple(statement for statement in reports.statements if statement.id in found)
    named = {source for statement in (*typed.statements, *statements) for source in statement.sources}
    behind = {statement.origin for statement in statements}
    doubts = find_reading_doubts(tuple(reports.analysed.values()))
    return Check(
        made=Made(
            version=__version__,
            models=(("language", encoder.name), name_attribution(tagger), name_pairing(reports.pair_model)),
            degraded=(*(f"the sentence: {note}" for note in notes), *doubts, *reports.notes),
        ),
        text=text,
        answers=answers,
        typed=typed.statements,
        among=tuple(reports.ledger.articles.values()),
        searched=len(reports.statements),
        statements=statements,
        sources=tuple(source for source in _unite_sources(typed, reports) if source.id in named),
        origins=tuple(origin for origin in reports.ledger.lineage.origins if origin.id in behind),
    )


def _unite_sources(typed: Typed, reports: Reports) -> tuple[Source, ...]:
    known = reports.ledger.sources
    return (*known.values(), *(source for source in typed.sources if source.id not in known))
