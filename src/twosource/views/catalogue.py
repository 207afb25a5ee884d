"""A comparison by its ids, with a letter for each article: what every page for people looks things up in."""

from __future__ import annotations

import string
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from twosource.model.article import Article, short_name
from twosource.model.comparison import Comparison
from twosource.model.correction import Correction
from twosource.model.finding import Finding, Relation
from twosource.model.origin import Origin
from twosource.model.source import Source
from twosource.model.span import Span
from twosource.model.statement import Statement
from twosource.views.corrections import list_corrected
from twosource.views.telling import OWN_WORDS, name_sources


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Everything of a comparison by id. ``letters`` holds the letter of each article: A, B, … Z, AA and on.

    ``standing`` are the ids of the findings that each statement stands in, ``corrected`` the corrections by people that
    touched anything, by its id.
    """

    articles: Mapping[str, Article]
    letters: Mapping[str, str]
    origins: Mapping[str, Origin]
    sources: Mapping[str, Source]
    statements: Mapping[str, Statement]
    findings: Mapping[str, Finding]
    standing: Mapping[str, Sequence[str]]
    corrected: Mapping[str, Sequence[Correction]] = field(default_factory=dict)

    def corrections_of(self, one: str) -> tuple[Correction, ...]:
        """Return the corrections that touched an article, a story, a source, a statement or a finding."""
        return tuple(self.corrected.get(one, ()))

    def text_at(self, article: str, span: Span) -> str:
        """Return the exact slice of the article's text."""
        return span.of(self.articles[article].text)

    def text_of(self, statement: str) -> str:
        """Return the words of a statement, as its article has them."""
        one = self.statements[statement]
        return self.text_at(one.article, one.span)

    def wording(self, finding: Finding) -> str:
        """Return the clearest words for the finding, an exact slice of one article."""
        return self.text_at(self.statements[finding.wording].article, finding.words)

    def listed(self, findings: Sequence[str]) -> list[Finding]:
        """Return the findings with these ids, without those that are not there."""
        return [self.findings[one] for one in findings if one in self.findings]

    def supporters(self, finding: Finding) -> tuple[Statement, ...]:
        """Return the statements that the support of a finding is counted from: none that denies what it says."""
        return tuple(self.statements[one] for one in finding.carriers)

    def origins_behind(self, finding: Finding) -> tuple[str, ...]:
        """Return the ids of the known origins that a finding is counted to have."""
        return tuple(sorted({one.origin for one in self.supporters(finding) if one.origin is not None}))

    def carriers(self, finding: Finding) -> tuple[str, ...]:
        """Return the ids of the articles that carry the finding, in the order of their letters."""
        return self.in_order({statement.article for statement in self.supporters(finding)})

    def opponents(self, finding: Finding) -> tuple[str, ...]:
        """Return the ids of the articles that contradict the finding as it is worded, in whatever finding they do."""
        found = set(_list_opposed(finding, finding.wording))
        meant = {part.statement: part.spans for part in finding.propositions}
        for statement in finding.carriers:
            others = [self.findings[one] for one in self.standing[statement] if one != finding.id]
            found.update(*(_list_opposed(one, statement) for one in others if _is_meant(one, statement, meant)))
        return self.in_order({self.statements[one].article for one in found})

    def in_order(self, articles: Collection[str]) -> tuple[str, ...]:
        """Return the ids of articles in the order of their letters."""
        return tuple(article for article in self.letters if article in articles)

    def letters_of(self, finding: Finding) -> str:
        """Return the letters of the articles that carry the finding: "A, C"."""
        return ", ".join(self.letters[article] for article in self.carriers(finding))

    def called(self, article: str) -> str:
        """Return the short name of an article: its outlet, or else the site or file it was read from."""
        return short_name(self.articles[article])

    def speakers(self, statement: Statement) -> str:
        """Return the names of the sources of a statement, outermost first; "" for the article's own words."""
        return name_sources(statement, self.sources)

    def attributed(self, finding: Finding) -> tuple[str, ...]:
        """Return the names of the innermost sources of the statements that carry a finding."""
        innermost = [statement.sources[-1] for statement in self.supporters(finding) if statement.sources]
        return tuple(dict.fromkeys(self.sources[source].name for source in innermost if source in self.sources))

    def side(self, relation: Relation, statement: str) -> tuple[str, str, str]:
        """Return the words that agree or differ on one side of a relation, with what stands before and after them.

        Where statements contradict each other the whole statement is needed to understand it; else
        nothing stands beside the words.
        """
        one = self.statements[statement]
        span = relation.a_span if statement == relation.a else relation.b_span
        around = one.span if relation.kind == "contradicts" and one.span.contains(span) else span
        text = self.articles[one.article].text
        return text[around.start : span.start], span.of(text), text[span.end : around.end]

    def beside(self, relation: Relation, statement: str) -> str:
        """Return who says one side of a relation; "" where both sides have one source or the words name it."""
        both = {self.innermost(relation.a), self.innermost(relation.b)}
        if len(both) < len((relation.a, relation.b)):
            return ""
        name = self.speaker(statement)
        words = "".join(self.side(relation, statement)).casefold().split()
        return "" if set(words) & set(name.casefold().split()) else name or OWN_WORDS

    def behind_both(self, relation: Relation) -> str:
        """Return the name of the source that both sides of a relation have; "" where they have none in common."""
        return self.speaker(relation.a) if self.innermost(relation.a) == self.innermost(relation.b) else ""

    def innermost(self, statement: str) -> str | None:
        """Return the id of the source whose words a statement is said to be, None for the article's own words."""
        known = [source for source in self.statements[statement].sources if source in self.sources]
        return known[-1] if known else None

    def speaker(self, statement: str) -> str:
        """Return the name of the innermost source of a statement; "" for the article's own words."""
        source = self.innermost(statement)
        return self.sources[source].name if source else ""

    def origin_name(self, origin: str | None) -> str:
        """Return what an origin is called on a page."""
        if origin is None or origin not in self.origins:
            return "unknown origin"
        return name_origin(self.origins[origin])


def _list_opposed(finding: Finding, statement: str) -> set[str]:
    """Return the statements of a finding that contradict this one."""
    opposed = (relation for relation in finding.relations if relation.kind == "contradicts")
    pairs = [(relation.a, relation.b) for relation in opposed if statement in (relation.a, relation.b)]
    return {one for pair in pairs for one in pair if one != statement}


def _is_meant(finding: Finding, statement: str, meant: Mapping[str, Sequence[Span]]) -> bool:
    """Tell whether a finding is about some of the words of a statement that are meant."""
    spans = [span for part in finding.propositions if part.statement == statement for span in part.spans]
    return any(ours.overlaps(theirs) for ours in spans for theirs in meant.get(statement, ()))


def make_catalogue(comparison: Comparison) -> Catalogue:
    """Return the comparison by its ids."""
    return Catalogue(
        articles={article.id: article for article in comparison.articles},
        letters=letter_articles(comparison.articles),
        origins={origin.id: origin for origin in comparison.origins},
        sources={source.id: source for source in comparison.sources},
        statements={statement.id: statement for statement in comparison.statements},
        findings={finding.id: finding for finding in comparison.findings},
        standing=_list_standing(comparison.findings),
        corrected=list_corrected(comparison),
    )


def _list_standing(findings: Sequence[Finding]) -> dict[str, list[str]]:
    standing: dict[str, list[str]] = defaultdict(list)
    for finding in findings:
        for statement in finding.statements:
            standing[statement].append(finding.id)
    return dict(standing)


def letter_articles(articles: Sequence[Article]) -> dict[str, str]:
    """Return a letter for each article by id, in the order given."""
    return {article.id: _letter(place) for place, article in enumerate(articles)}


def name_origin(origin: Origin) -> str:
    """Return what an origin is called on a page."""
    return origin.name or "an uncredited text that several articles carry"


def _letter(place: int) -> str:
    alphabet = string.ascii_uppercase
    first, rest = divmod(place, len(alphabet))
    return (_letter(first - 1) if first else "") + alphabet[rest]
