"""What is known about a typed sentence, in one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.model.article import short_name
from twosource.model.check import Answer, Check
from twosource.model.finding import Finding
from twosource.views.catalogue import name_origin
from twosource.views.headline import Headline
from twosource.views.lines import quote
from twosource.views.support import describe_verdict
from twosource.views.wording import capital, count, listed, spell

_BOTH = 2
NAMED = 3  # outlets that are named one by one; of more the number is said


def write_check_headline(answer: Answer, check: Check) -> Headline:
    """Return who states the sentence, then who gives another value, who contradicts it and who leaves it open."""
    searched = len(check.among)
    short = (
        _tell_stated(answer.states[0], check) if answer.states else _tell_nobody(searched, surely=bool(answer.perhaps))
    )
    return Headline(short=short, sentences=tuple(_tell_others(answer, check)))


def tell_searched(check: Check) -> str:
    """Return what was searched: "6 articles with 95 statements"."""
    return f"{count(len(check.among), 'article')} with {count(check.searched, 'statement')}"


def _tell_nobody(articles: int, *, surely: bool) -> str:
    if articles == 1:
        return f"The one article does not {'surely ' if surely else ''}say this"
    none = "Neither of the two" if articles == _BOTH else f"None of the {spell(articles)}"
    return f"{none} articles {'surely ' if surely else ''}says this"


def _tell_stated(finding: Finding, check: Check) -> str:
    support = finding.support
    if support.verdict == "single article":
        return f"Only {_name_carriers([finding], check)} states this"
    articles = capital(f"{spell(support.articles)} articles state this")
    if not support.origins:
        return f"{articles}, and where they have it from is unknown"
    if support.verdict == "one origin":
        return f"{articles}, from {describe_verdict(support)}: {_name_origins(finding, check)}"
    origins = f"{capital(spell(support.origins))} origins state this, in {spell(support.articles)} articles"
    if support.verdict == "one source":
        return f"{origins}, all attributed to one source" if support.sources else f"{origins}; no source is named"
    return f"{origins}, from {spell(support.sources)} sources"


def _tell_others(answer: Answer, check: Check) -> Iterator[str]:
    if answer.states[1:]:
        yield f"{_say(answer.states[1:], check, 'states', 'state')} it too, perhaps of another event."
    if answer.differs:
        yield f"{_say(answer.differs, check, 'gives', 'give')} another value{_quote_values(answer, check)}."
    if answer.contradicts:
        yield f"{_say(answer.contradicts, check, 'contradicts', 'contradict')} it."
    if answer.partly:
        carriers = _say([one.finding for one in answer.partly], check, "states", "state")
        lacking = dict.fromkeys(span.of(check.text) for one in answer.partly for span in one.lacking)
        few = listed([quote(words) for words in lacking]) if len(lacking) <= NAMED else "some of it"
        yield f"{carriers} a part of it, without {few}."
    if answer.perhaps:
        yield f"{_name_carriers(answer.perhaps, check)} may speak of it in other words."


def _say(findings: Sequence[Finding], check: Check, one: str, several: str) -> str:
    """Return who and the verb: "Castrel Tribune gives", "five articles give"."""
    articles = _list_articles(findings, check)
    return f"{_name_carriers(findings, check)} {one if len(articles) == 1 else several}"


def _quote_values(answer: Answer, check: Check) -> str:
    texts = {article.id: article.text for article in check.among}
    homes = {statement.id: statement.article for statement in check.statements}
    values = dict.fromkeys(
        relation.b_span.of(texts[homes[relation.b]])
        for finding in answer.differs
        for relation in finding.relations
        if relation.kind in {"differs", "supersedes"} and relation.about in {"quantity", "time", "place", "name"}
    )
    return f": {listed([quote(value) for value in list(values)[:NAMED]])}" if values else ""


def _name_carriers(findings: Sequence[Finding], check: Check) -> str:
    articles = _list_articles(findings, check)
    names = {article.id: short_name(article) for article in check.among}
    many = capital(f"{spell(len(articles))} articles")  # a name keeps its first letter: it may be that of a file
    return listed([names[one] for one in articles]) if len(articles) <= NAMED else many


def _list_articles(findings: Sequence[Finding], check: Check) -> list[str]:
    carrying = {key for finding in findings for key in finding.statements}
    carriers = {statement.article for statement in check.statements if statement.id in carrying}
    return [article.id for article in check.among if article.id in carriers]


def _name_origins(finding: Finding, check: Check) -> str:
    behind = {statement.origin for statement in check.statements if statement.id in finding.statements}
    return listed([name_origin(origin) for origin in check.origins if origin.id in behind])
