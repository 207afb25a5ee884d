"""Attributions of an article with their sources resolved, before they become statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.model.span import Span
from twosource.model.statement import Form, Stance
from twosource.statements.attributions.according import attribute_phrases
from twosource.statements.attributions.attribution import Attribution
from twosource.statements.attributions.citations import add_cited
from twosource.statements.attributions.cutting import cut_contents
from twosource.statements.attributions.sharing import find_leading_subject
from twosource.statements.attributions.stances import find_form, find_stance, judge_words
from twosource.statements.attributions.verbs import attribute_verbs
from twosource.statements.grammar.lines import Line
from twosource.statements.grammar.trimming import trim_content
from twosource.statements.sources.links import Link, Scene, link_source, note_people, note_subject
from twosource.statements.sources.mentions import Mention

Resolved = tuple[Attribution, list[tuple[Link, ...]]]
_LONGEST = 600  # tokens; what is longer is a list or a broken text, no sentence in which somebody speaks
_MANY = 60  # attributions in one sentence: what has more is no sentence
_INWARD = frozenset(["think", "announce"])
_COVERING = 0.6  # share of the outer content that makes a nested attribution stand for both


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One source's content in one sentence. ``chain`` runs from the outermost source to the innermost.

    ``content`` is empty for a cue that announces the next paragraph ("She added:"); ``announced``
    marks the sentences of that paragraph. ``aside`` is a figure put in with its source, of which the
    rest of the sentence is not said.
    """

    line: int
    chain: tuple[Link, ...]
    cue: Span | None
    content: tuple[Span, ...]
    form: Form
    stance: Stance
    announced: bool = False
    aside: bool = False


def read_utterances(scene: Scene, line: Line) -> tuple[Utterance, ...]:
    """Return what is attributed to whom in one sentence, and remember who was named."""
    if len(line.tokens) > _LONGEST:
        return ()
    if line.number in scene.turns:
        return _read_turn(scene, line)
    verbal = attribute_verbs(line)
    found = cut_contents(line.tokens, [*verbal, *attribute_phrases(line, verbal)][:_MANY])
    found = add_cited(line.tokens, found)
    _look_ahead(scene, line, found)
    resolved = [(attribution, _resolve(scene, line, attribution)) for attribution in found]
    note_subject(scene, line)
    note_people(scene, line)
    kept = _drop_echoes([(attribution, links) for attribution, links in resolved if links is not None])
    return tuple(
        utterance
        for index, (attribution, _) in enumerate(kept)
        if not _is_covered(attribution, [other for other, _ in kept])
        for utterance in _make(scene, line, kept, index)
    )


def _look_ahead(scene: Scene, line: Line, found: Sequence[Attribution]) -> None:
    """Remember who is named in the sentence before its pronouns are resolved, where they can mean them."""
    phrases = [(phrase[0], attribution.frame) for attribution in found for phrase in attribution.phrases]
    pronouns = [(first, frame) for first, frame in phrases if line.tokens[first].tag in {"PRP", "PRP$"}]
    if not pronouns:
        return
    note_people(scene, line, before=line.tokens[min(first for first, _ in pronouns)].start)
    led = find_leading_subject(line.tokens) is not None
    if led or any(frame != "b" or line.tokens[first].lower == "it" for first, frame in pronouns):
        note_subject(scene, line)


def _read_turn(scene: Scene, line: Line) -> tuple[Utterance, ...]:
    """Return a sentence of a printed interview as the speech of whose turn it is."""
    who = scene.turns[line.number]
    name = who.of(scene.text)
    mention = Mention(
        span=who, kind="person", name=name, head=name.lower(), named=True, definite=True, plural=False, gender=""
    )
    bearer = scene.register.note_source(mention, line.number)
    start = max(line.span.start, who.end + 1)
    content = trim_content(scene.text, Span(start, max(start, line.span.end)))
    if bearer is None or not len(content):
        return ()
    return (
        Utterance(
            line=line.number, chain=(Link(bearer=bearer, span=who),), cue=None, content=(content,), form="direct",
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
            chains.append((*outer, link))
    return chains or None


def _drop_echoes(found: Sequence[Resolved]) -> list[Resolved]:
    """Leave out what is no saying of its own inside of another's words.

    "Tal said she believed …" is one attribution, and in "Tal said the council hopes …" it is Tal who speaks.
    """
    return [
        (inner, chains)
        for inner, chains in found
        if not any(other is not inner and _echoes((inner, chains), (other, links)) for other, links in found)
    ]


def _same(first: Sequence[tuple[Link, ...]], second: Sequence[tuple[Link, ...]]) -> bool:
    return bool(first and second) and first[-1][-1].bearer is second[-1][-1].bearer


def _echoes(inner: Resolved, outer: Resolved) -> bool:
    inward = bool(outer[1]) and inner[0].kind in _INWARD
    return _holds(outer[0], inner[0]) and (inward or _same(outer[1], inner[1]))


def _is_covered(outer: Attribution, others: Sequence[Attribution]) -> bool:
    """Tell whether a nested attribution makes up most of this one's content, and so stands for both."""
    size = sum(last - first for first, last in outer.content)
    return any(other is not outer and _holds(outer, other) and _extent(other) >= _COVERING * size for other in others)


def _extent(inner: Attribution) -> int:
    ranges = (*inner.phrases, inner.cue, *inner.content)
    return max(last for _, last in ranges) - min(first for first, _ in ranges)


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Tell whether the inner attribution stands inside the outer one's content."""
    return any(first <= inner.cue[0] and inner.cue[1] <= last for first, last in outer.content) and not any(
        first <= outer.cue[0] and outer.cue[1] <= last for first, last in inner.content
    )


def _make(scene: Scene, line: Line, kept: Sequence[Resolved], index: int) -> list[Utterance]:
    attribution, chains = kept[index]
    outer = _find_outer(kept, attribution)
    trimmed = [trim_content(scene.text, line.cut(*part)) for part in attribution.content]
    content = tuple(span for span in trimmed if any(letter.isalnum() for letter in span.of(scene.text)))
    if not content and attribution.content:
        return []
    return [
        Utterance(
            line=line.number,
            chain=_without_repeats((*outer, *chain)),
            cue=line.cut(*attribution.cue),
            content=content,
            form=find_form(line, attribution),
            stance=find_stance(scene.text, line, attribution),
            aside=attribution.frame == "x",
        )
        for chain in (chains or [()])
    ]


def _find_outer(kept: Sequence[Resolved], inner: Attribution) -> tuple[Link, ...]:
    """Return the sources of the attributions that an attribution stands inside of, outermost first."""
    above = [(other, links) for other, links in kept if other is not inner and links and _holds(other, inner)]
    above.sort(key=lambda pair: -sum(last - first for first, last in pair[0].content))
    return tuple(link for _, links in above for link in links[0])


def _without_repeats(chain: Sequence[Link]) -> tuple[Link, ...]:
    """A source that passes on its own words is one link, the innermost."""
    return tuple(
        link for i, link in enumerate(chain) if all(link.bearer is not later.bearer for later in chain[i + 1 :])
    )
