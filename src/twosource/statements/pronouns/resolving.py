"""Whom each pronoun of a text means, read in order: one that is resolved tells about the next.

A log-linear ranking of the persons named before (ranking: Denis and Baldridge 2007), over features
that need no parser. The weights are learnt by ``training/pronouns.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import exp

from twosource.language.grammar.lexicon import load_verbs
from twosource.model.mention import Name
from twosource.statements.grammar.lines import Line
from twosource.statements.pronouns.candidates import Candidate, find_candidates
from twosource.statements.pronouns.features import Past, Pronoun, describe
from twosource.statements.pronouns.votes import Vote, weigh_vote

FORMS = {
    "he": ("s", "m"), "she": ("s", "f"), "him": ("o", "m"), "his": ("p", "m"), "her": ("o", "f"), "hers": ("p", "f"),
    "himself": ("r", "m"), "herself": ("r", "f"),
}  # fmt: skip
NOBODY = "nobody"  # the feature of meaning none of them
_REACH = 8  # sentences: an earlier name is meant only where a pronoun meant it since
_NEAREST = 24  # mentions that are looked at, before a pronoun and behind it
_LAST = 2  # mentions of one person that are weighed
_OWNED = frozenset(["NN", "NNS", "NNP", "JJ", "CD", "VBG", "VBN"])  # what follows "her" that owns
_CHAINED = 2  # sentences; what is further away counts as this


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A pronoun with the mentions it could mean, what speaks for each, and the share of belief in each.

    ``chosen`` is the last mention of the person who has most of the belief, None when nobody fits.
    """

    pronoun: Pronoun
    candidates: tuple[Candidate, ...]
    features: tuple[tuple[str, ...], ...]
    beliefs: tuple[float, ...]
    chosen: Candidate | None


@dataclass(slots=True)
class _Reading:
    """What has been read: mentions in order, how often each person was named, whom the last pronouns meant."""

    mentions: list[Candidate] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    meant: dict[str, tuple[int, Candidate]] = field(default_factory=dict)  # by gender
    spoke: tuple[int, Candidate] | None = None

    def note(self, candidate: Candidate) -> None:
        self.mentions.append(candidate)
        if candidate.speaking:
            self.spoke = candidate.line, candidate
        self.counts[candidate.bearer] = self.counts.get(candidate.bearer, 0) + 1
        self.genders[candidate.bearer] = self.genders.get(candidate.bearer) or candidate.gender


def resolve_pronouns(
    text: str,
    lines: Sequence[Line],
    names: Sequence[Sequence[Name]],
    weights: Mapping[str, float],
    votes: Mapping[int, Vote] | None = None,
) -> Iterator[Choice]:
    """Yield a choice for each "he" and "she" of the lines outside of quotations, in order.

    ``names`` are those of each line, ``votes`` what a model says of pronouns, by the place they start at.
    """
    reading = _Reading()
    last = next((line.number for line in reversed(lines) if _has_pronoun(line)), -1)
    for line in lines[: last + 1]:
        here = find_candidates(text, line, names[line.number])
        fresh = list(here)
        for pronoun in find_pronouns(line):
            while fresh and fresh[0].first < pronoun.index:
                reading.note(fresh.pop(0))
            yield _choose(reading, pronoun, fresh, weights, (votes or {}).get(pronoun.start))
        for candidate in fresh:
            reading.note(candidate)


def _has_pronoun(line: Line) -> bool:
    return not FORMS.keys().isdisjoint([token.lower for token in line.tokens])


def find_pronouns(line: Line) -> Iterator[Pronoun]:
    """Yield the pronouns of one man or one woman in a sentence."""
    tokens = line.tokens
    for index, token in enumerate(tokens if _has_pronoun(line) else ()):
        if token.lower not in FORMS or (token.text.isupper() and len(token.text) > 1 and index):
            continue
        form, gender = FORMS[token.lower]
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.lower == "her" and following is not None and following.tag in _OWNED:
            form = "p"
        saying = following is not None and form == "s" and following.lower in load_verbs()
        before = tokens[index - 1] if index else None
        saying = saying or (form == "s" and before is not None and before.lower in load_verbs())
        yield Pronoun(start=token.start, line=line, index=index, form=form, gender=gender, saying=saying)


def _choose(
    reading: _Reading, pronoun: Pronoun, ahead: Sequence[Candidate], weights: Mapping[str, float], vote: Vote | None
) -> Choice:
    found = list(_gather(reading, pronoun, ahead))
    candidates = tuple(candidate for candidate, _ in found)
    features = tuple(describe(pronoun, candidate, past) for candidate, past in found)
    scores = [sum([weights[feature] for feature in row if feature in weights]) for row in features]
    scores.append(weights.get(f"{NOBODY} {pronoun.form}", 0.0))
    if vote is not None:
        scores = weigh_vote(vote, candidates, scores)
    top = max(scores)
    powers = [exp(score - top) for score in scores]
    total = sum(powers)
    beliefs = tuple(power / total for power in powers)
    chosen = _pick(candidates, beliefs)
    if chosen is not None:
        reading.meant[pronoun.gender] = (pronoun.line.number, chosen)
        reading.genders[chosen.bearer] = reading.genders.get(chosen.bearer) or pronoun.gender
        if pronoun.saying:
            reading.spoke = pronoun.line.number, chosen
    return Choice(pronoun=pronoun, candidates=candidates, features=features, beliefs=beliefs, chosen=chosen)


def _gather(reading: _Reading, pronoun: Pronoun, ahead: Sequence[Candidate]) -> Iterator[tuple[Candidate, Past]]:
    """Yield whom the pronoun could mean, the nearest first, then who is named behind it in its sentence."""
    near = list(_list_near(reading.mentions, pronoun.line.number - _REACH))
    meant = reading.meant.get(pronoun.gender)
    if meant is not None and all(mention.bearer != meant[1].bearer for mention in near):
        near.append(meant[1])
    since: set[str] = set()
    for mention in (*near, *ahead[:_NEAREST]):
        gender = reading.genders.get(mention.bearer) or mention.gender
        if mention.sure and mention.gender and mention.gender != pronoun.gender:
            continue
        past = Past(
            mentions=reading.counts.get(mention.bearer, 0), between=len(since - {mention.bearer}),
            chain=_tell_chain(meant, mention, pronoun), spoke=_tell_chain(reading.spoke, mention, pronoun),
            gender=gender, leads=bool(reading.mentions) and reading.mentions[0].bearer == mention.bearer,
        )  # fmt: skip
        since.add(mention.bearer)
        yield mention, past


def _list_near(mentions: Sequence[Candidate], oldest: int) -> Iterator[Candidate]:
    """Yield the last mentions of each person, the nearest first."""
    met: dict[str, int] = {}
    for mention in reversed(mentions[-_NEAREST:]):
        if mention.line < oldest:
            return
        met[mention.bearer] = met.get(mention.bearer, 0) + 1
        if met[mention.bearer] <= _LAST:
            yield mention


def _tell_chain(meant: tuple[int, Candidate] | None, mention: Candidate, pronoun: Pronoun) -> str:
    if meant is None:
        return "none"
    apart = min(pronoun.line.number - meant[0], _CHAINED)
    return f"{'same' if meant[1].bearer == mention.bearer else 'other'} {apart}"


def share_belief(candidates: Sequence[Candidate], beliefs: Sequence[float]) -> dict[str, float]:
    """Return the belief in each person: that in all mentions of this person together."""
    shares: dict[str, float] = {}
    for candidate, belief in zip(candidates, beliefs, strict=False):  # the last belief is nobody's
        shares[candidate.bearer] = shares.get(candidate.bearer, 0.0) + belief
    return shares


def _pick(candidates: Sequence[Candidate], beliefs: Sequence[float]) -> Candidate | None:
    shares = share_belief(candidates, beliefs)
    best = max(shares, key=lambda bearer: shares[bearer], default=None)
    if best is None or shares[best] < beliefs[-1]:
        return None
    return next(candidate for candidate in candidates if candidate.bearer == best)
