"""The statements of one article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from twosource.language.analysed import SplitArticle
from twosource.language.names import find_names
from twosource.language.places import locate_places
from twosource.language.quantities import find_quantities
from twosource.language.quotations import find_quotations
from twosource.language.times import find_times
from twosource.model.extraction import Extraction
from twosource.model.identity import content_id
from twosource.model.mention import Name
from twosource.model.span import Span
from twosource.model.statement import Statement
from twosource.statements.attributions.stances import judge_words
from twosource.statements.continuing import Reading, continue_speech
from twosource.statements.dividing import divide_line, find_extent
from twosource.statements.doubts import list_doubts
from twosource.statements.forms import set_forms
from twosource.statements.framing import frame_sentences
from twosource.statements.grammar.lines import Line, find_speech, read_lines
from twosource.statements.grammar.trimming import trim_content
from twosource.statements.parts import Parts, parts_inside
from twosource.statements.pronouns import find_meant
from twosource.statements.quoted import Quoted, nest_quoted, read_inside
from twosource.statements.settings import StatementSettings
from twosource.statements.sources.links import Scene
from twosource.statements.sources.register import Register, source_id
from twosource.statements.spreading import spread_contents
from twosource.statements.stances import find_denied
from twosource.statements.tagged.proposals import Proposal, place_tags, share_out
from twosource.statements.transcripts import find_turns
from twosource.statements.utterances import Utterance, read_utterances


def extract_statements(split: SplitArticle, settings: StatementSettings) -> Extraction:
    """Return what the article says, sentence by sentence, and the sources it names.

    Every sentence that is not a mere credit is covered by at least one statement. What a model says of the
    paragraphs is checked and completed by rules, which do it alone where ``split.tagged`` is None. ``origin``
    is left None: it is not known here.
    """
    article = split.article
    text = article.text
    framed = frame_sentences(article, split.sentences, settings)
    quotations = find_quotations(text)
    speech = find_speech(text, quotations, settings.scare_words)
    sentences, spans = [sentence for sentence, _ in framed], [span for _, span in framed]
    lines = read_lines(text, sentences, spans, speech)
    names = locate_places(text, find_names(text, split.sentences, split.tagged))
    named = _by_line(spans, names)
    scene = Scene(
        text=text, names=named, register=Register(settings), turns=find_turns(text, lines, names),
        meant=find_meant(text, lines, named, split.tagged or ()),
    )  # fmt: skip
    proposed = share_out(place_tags(text, split.tagged or (), speech), lines, speech)
    said, quoted = _read(scene, lines, proposed)
    spoken = spread_contents(text, lines, said)
    spoken = continue_speech(Reading(text=text, lines=lines, speech=speech, spoken=spoken), settings)
    spoken = nest_quoted(spoken, quoted)
    anchor = article.published.anchor if article.published else None
    parts = Parts(
        article=article.id, text=text, names=names, times=find_times(text, anchor), quantities=find_quantities(text)
    )
    statements = find_denied(text, set_forms(text, tuple(_state(lines, spoken, parts)), quotations))
    used = {source for statement in statements for source in statement.sources}
    known = scene.register.freeze(article.id)
    return Extraction(
        article=article.id,
        statements=statements,
        sources=tuple(source for source in known if source.id in used),
        notes=list_doubts(quotations, lines),
    )


def _read(
    scene: Scene, lines: Sequence[Line], proposed: Mapping[int, Sequence[Proposal]]
) -> tuple[dict[int, Sequence[Utterance]], dict[int, Sequence[Quoted]]]:
    """Return by sentence what is attributed in it, and inside of its quotations; in order, as each names people."""
    said: dict[int, Sequence[Utterance]] = {}
    quoted: dict[int, Sequence[Quoted]] = {}
    for line in lines:
        here = proposed.get(line.number, ())
        said[line.number] = read_utterances(scene, line, here)
        quoted[line.number] = read_inside(scene, line, here)
    return said, quoted


def _by_line(spans: Sequence[Span], names: Sequence[Name]) -> list[tuple[Name, ...]]:
    return [parts_inside(names, span) for span in spans]


def _state(lines: Sequence[Line], spoken: Mapping[int, Sequence[Utterance]], parts: Parts) -> Iterator[Statement]:
    """Yield the statements of each sentence: what is attributed in it, or the sentence in the article's own words."""
    for line in lines:
        utterances = [own for own in spoken.get(line.number, []) if not own.aside]
        divided = divide_line(parts.text, line, utterances)
        told = [_attributed(span, own, parts) for span, own in zip(divided, utterances, strict=True)]
        aside = [_attributed(find_extent(line, own), own, parts) for own in spoken.get(line.number, []) if own.aside]
        whole = [_without(statement, aside) for statement in told or [_narrated(line, parts)]]
        yield from {statement.id: statement for statement in [*whole, *aside]}.values()


def _without(statement: Statement, aside: Sequence[Statement]) -> Statement:
    """Return a statement without the figures that its sentence puts in on the word of others."""
    taken = [figure.span for other in aside for figure in other.quantities]
    if not taken:
        return statement
    return replace(statement, quantities=tuple(own for own in statement.quantities if own.span not in taken))


def _attributed(span: Span, utterance: Utterance, parts: Parts) -> Statement:
    sources = tuple(source_id(link.bearer) for link in utterance.chain)
    return Statement(
        id=content_id("statement", parts.article, span.start, span.end, *sources, utterance.cue),
        article=parts.article,
        span=span,
        sources=sources,
        cue=utterance.cue,
        source_spans=tuple(link.span for link in utterance.chain),
        form=utterance.form if sources else "narration",  # nobody says so but the article, whatever the cue hints
        stance=utterance.stance,
        content=utterance.content,
        times=parts_inside(parts.times, span),
        quantities=parts_inside(parts.quantities, span),
        names=parts_inside(parts.names, span),
    )


def _narrated(line: Line, parts: Parts) -> Statement:
    return Statement(
        id=content_id("statement", parts.article, line.span.start, line.span.end),
        article=parts.article,
        span=line.span,
        sources=(),
        cue=None,
        source_spans=(),
        form="narration",
        stance=judge_words(line.span.of(parts.text)),
        content=(trim_content(parts.text, line.span),),
        times=parts_inside(parts.times, line.span),
        quantities=parts_inside(parts.quantities, line.span),
        names=parts_inside(parts.names, line.span),
    )
