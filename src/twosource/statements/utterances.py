"""Attributions of an article with their sources resolved, before they become statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.model.span import Span
from twosource.model.statement import Form, Stance
from twosource.statements.attributions.attribution import Attribution
from twosource.statements.attributions.finding import find_attributions
from twosource.statements.attributions.sharing import find_leading_subject
from twosource.statements.attributions.stances import find_form, find_stance, judge_words
from twosource.statements.doubts import LONGEST
from twosource.statements.grammar.lines import Line
from twosource.statements.grammar.trimming import trim_content
from twosource.statements.nesting import INWARD, Resolved, drop_echoes, find_outer, is_covered, join_chain
from twosource.statements.sources.links import Link, Scene, link_source, note_people, note_subject
from twosource.statements.sources.mentions import Mention
from twosource.statements.tagged.meeting import meet_tags
from twosource.statements.tagged.proposals import Proposal

_PRONOUNS = frozenset(["PRP", "PRP$"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One source's content in one sentence. ``chain`` runs from the outermost source to the innermost.

    ``content`` is empty for a cue that announces the next paragraph ("She added:"); ``announced``
    marks the sentences of that paragraph. ``aside`` is a figure put in with its source, of which the
    rest of the sentence is not said. ``beyond`` are the parts of the content that stand in other
    sentences of the paragraph.
    """

    line: int
    chain: tuple[Link, ...]
    cue: Span | None
    content: tuple[Span, ...]
    form: Form
    stance: Stance
    announced: bool = False
    aside: bool = False
    beyond: tuple[Span, ...] = ()


def read_utterances(scene: Scene, line: Line, proposals: Sequence[Proposal] = ()) -> tuple[Utterance, ...]:
    """Return what is attributed to whom in one sentence, and remember who was named.

    ``proposals`` is what a model marks there.
    """
    if len(line.tokens) > LONGEST:
        return ()
    if line.number in scene.turns:
        return _read_turn(scene, line)
    found = _find(line, proposals)
    _look_ahead(scene, line, found)
    resolved = [(attribution, _resolve(scene, line, attribution)) for attribution in found]
    note_subject(scene, line)
    note_people(scene, line)
    return _choose(scene, line, resolved)


def read_quoted_utterances(scene: Scene, line: Line, proposals: Sequence[Proposal] = ()) -> tuple[Utterance, ...]:
    """Return what is attributed to others inside of a quotation; ``line`` is the part of it in one sentence.

    There "I" is nobody to attribute to, "they" can mean anybody, and what others think is the speaker's word.
    """
    found = [
        one
        for one in _find(line, proposals)
        if one.kind not in INWARD and all(line.tokens[first].tag not in _PRONOUNS for first, _ in one.phrases)
    ]
    return _choose(scene, line, [(one, _resolve(scene, line, one)) for one in found if one.phrases])


def _find(line: Line, proposals: Sequence[Proposal]) -> tuple[Attribution, ...]:
    found = find_attributions(line)
    return meet_tags(line, found, proposals) if proposals else found


def _choose(
    scene: Scene, line: Line, resolved: Sequence[tuple[Attribution, list[tuple[Link, ...]] | None]]
) -> tuple[Utterance, ...]:
    """Return the utterances of those attributions whose sources are known, and that are not told by others."""
    if not resolved:
        return ()
    kept = drop_echoes([(attribution, links) for attribution, links in resolved if links is not None])
    return tuple(
        utterance
        for index, (attribution, _) in enumerate(kept)
        if not is_covered(attribution, [other for other, _ in kept])
        for utterance in _make(scene, line, kept, index)
    )


def _look_ahead(scene: Scene, line: Line, found: Sequence[Attribution]) -> None:
    """Remember who is named in the sentence before its pronouns are resolved, where they can mean them."""
    if not found:
        return
    phrases = [(phrase[0], attribution.frame) for attribution in found for phrase in attribution.phrases]
    pronouns = [(first, frame) for first, frame in phrases if line.tokens[first].tag in _PRONOUNS]
    if not pronouns:
        return
    note_people(scene, line, before=line.tokens[min(first for first, _ in pronouns)].start)
    led = find_leading_subject(line.tokens) is not None
    if led or any(frame != "b" or line.tokens[first].lower == "it" for first, frame in pronouns):
        note_subject(scene, line)


def _read_turn(scene: Scene, line: Line) -> tuple[Utterance, ...]:
    """Return a sentence of a printed interview as the speech of whose turn it is."""
    turn = scene.turns[line.number]
    mention = Mention(
        span=turn.who, kind="person", name=turn.name, head=turn.name.lower(), named=True, definite=True, plural=False,
        gender="",
    )  # fmt: skip
    bearer = scene.register.note_source(mention, line.number)
    content = trim_content(scene.text, Span(turn.start, max(turn.start, turn.end)))
    if bearer is None or not len(content):
        return ()
    return (
        Utterance(
            line=line.number, chain=(Link(bearer=bearer, span=turn.who),), cue=None, content=(content,), form="direct",
            stance=judge_words(content.of(scene.text)),
        ),
    )  # fmt: skip


def _resolve(scene: Scene, line: Line, attribution: Attribution) -> list[tuple[Link, ...]] | None:
    """Return a chain of links for each joint source; an empty list when nobody is named, None when nobody fits."""
    if not attribution.phrases:
        return []
    outer = tuple(link for phrase in attribution.outer if (link := link_source(scene, line, phrase)) is not None)
    chains = []
    for phrase in attribution.phrases:
        link = link_source(scene, line, phrase, attribution.insert)
        if link is not None:
            chains.append((*outer, _as_marked(link, attribution)))
    return chains or ([outer] if outer else None)  # "X said, citing safety concerns": nobody else is cited


def _as_marked(link: Link, attribution: Attribution) -> Link:
    """Return the link of a single source with all the words that a model marks as its name."""
    marks = attribution.marks
    if marks is None or marks.source is None or len(attribution.phrases) > 1:
        return link
    return replace(link, span=marks.source)


def _make(scene: Scene, line: Line, kept: Sequence[Resolved], index: int) -> list[Utterance]:
    attribution, chains = kept[index]
    outer = find_outer(kept, attribution)
    content, beyond = _find_content(scene, line, attribution)
    if not content and (attribution.content or beyond):
        return []
    return [
        Utterance(
            line=line.number,
            chain=join_chain(outer, chain),
            cue=attribution.marks.cue if attribution.marks else line.cut(*attribution.cue),
            content=content,
            form=find_form(line, attribution),
            stance=find_stance(scene.text, line, attribution),
            aside=attribution.frame == "x",
            beyond=beyond,
        )
        for chain in (chains or [()])
    ]


def _find_content(scene: Scene, line: Line, attribution: Attribution) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the content in the sentence, and what of it stands in other sentences; all of it when it stands there."""
    marks = attribution.marks
    beyond = marks.beyond if marks else ()
    marked = marks.contents if marks else ()
    parts = marked or [line.cut(*part) for part in attribution.content]
    trimmed = [trim_content(scene.text, part) for part in parts]
    content = tuple(span for span in trimmed if any(letter.isalnum() for letter in span.of(scene.text)))
    return content or beyond, beyond
