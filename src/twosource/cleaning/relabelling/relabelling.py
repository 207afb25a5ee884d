"""Lines moved between the text of an article and its junk, as people have said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from twosource.cleaning.credits.credits import find_credits
from twosource.cleaning.draft import Draft
from twosource.cleaning.relabelling.lines import cut_out, find_words, normalise, same_line
from twosource.cleaning.relabelling.placing import put_back
from twosource.cleaning.relabelling.recovering import recover_former
from twosource.cleaning.versions.changes import find_changes, measure_changes
from twosource.model.article import Article, Junk, RawArticle, article_id, text_hash
from twosource.model.correction import JUNK, Correction, standing
from twosource.model.identity import content_id
from twosource.model.past import NO_PAST, Former, Past, list_former, remember

_WORDS = 2  # of the subjects of a correction: the article, and the words of the line


def relabel(article: Article, corrections: Iterable[Correction], page: RawArticle | None = None) -> Article:
    """Return the article with the lines that corrections call junk among its junk, and those they call its own in it.

    What is put back stands where it stood on the ``page``: beside the nearest line of the page that is in the text.
    Where the page is not given, or has no such line, it stands at the end, and a note says so. A line that is where it
    should be already stays, so does one that is neither in the text nor in the junk, and the last line of a text.
    Another text is another article id; a later correction may name the article by any id that it had before.
    """
    return _relabel(article, corrections, page)[0]


def relabel_all(articles: Iterable[Article], corrections: Sequence[Correction]) -> tuple[tuple[Article, ...], Past]:
    """Return the articles as corrections have them, and their past: what they were before, and in earlier versions.

    Where two come to have one text at one outlet, the first stands for both.
    """
    if not corrections:
        return tuple(articles), NO_PAST
    kept: list[tuple[Article, list[Former]]] = []
    before: dict[str, str] = {}
    for article in articles:
        own, formers = _relabel(article, corrections, None)
        if before.setdefault(own.id, article.id) == article.id:
            kept.append((own, formers))
        else:
            next(known for other, known in kept if other.id == own.id).extend(formers)
    return tuple(article for article, _ in kept), remember(kept)


def _relabel(
    article: Article, corrections: Iterable[Correction], page: RawArticle | None
) -> tuple[Article, list[Former]]:
    """Return the article as corrections have it, and all texts that it had before.

    Of several corrections of the same words the last one counts. The texts are those of its versions, those that led to
    this one where it was relabelled before, and those that lead from it one correction after the other.
    """
    said = [each for each in standing(corrections) if each.kind == "relabel junk" and len(each.subject) == _WORDS]
    formers = [*list_former(article), *recover_former(article, said)]
    stages = [article]
    for each in said:
        if each.subject[0] in {*(former.id for former in formers), *(stage.id for stage in stages)}:
            stages.append(_obey(stages[-1], each, page))
    formers.extend(Former(id=stage.id, text=stage.text) for stage in stages)
    names = {former.id for former in formers}
    for each in {normalise(one.subject[1]): one for one in said if one.subject[0] in names}.values():
        formers.append(Former(id=article.id, text=article.text))
        article = _obey(article, each, page)
    return article, [former for former in formers if former.id != article.id]


def _obey(article: Article, said: Correction, page: RawArticle | None) -> Article:
    words = said.subject[1].strip()
    if said.value == JUNK:
        return _drop(article, words, said)
    place = next((number for number, junk in enumerate(article.junk) if find_words(junk.text, words)), None)
    there = normalise(words) in map(normalise, article.text.splitlines())
    return article if place is None or there else _restore(article, place, words, page)


def _drop(article: Article, words: str, said: Correction) -> Article:
    place = find_words(article.text, words)
    if place is None:
        return article
    junk = Junk(text=place.of(article.text), why=f"called junk by {said.by}")
    text = cut_out(article.text, place)
    if junk in article.junk or not text.strip():
        return article
    return _renew(article, text, (*article.junk, junk))


def _restore(article: Article, number: int, words: str, page: RawArticle | None) -> Article:
    dropped = article.junk[number]
    place = find_words(dropped.text, words)
    if place is None:
        return article
    left = cut_out(dropped.text, place).strip()
    rest = (replace(dropped, text=left),) if left else ()
    junk = (*article.junk[:number], *rest, *article.junk[number + 1 :])
    text, known = put_back(article.text, place.of(dropped.text), page)
    restored = _renew(article, text, junk)
    if known:
        return restored
    note = f"put back at the end, as where it stood is not known: “{_shorten(words)}”"
    return replace(restored, notes=(*article.notes, note))


def _renew(article: Article, text: str, junk: Sequence[Junk]) -> Article:
    """Return the article with another text and junk, and with all that follows from these."""
    own = article_id(article.outlet, article.text) == article.id
    fresh = replace(
        article,
        id=article_id(article.outlet, text) if own else content_id("article", article.id, text),
        text=text,
        sha256=text_hash(text),
        junk=tuple(junk),
        credits=(),
    )
    found = find_credits(Draft(text=text, outlet=article.outlet, bylines=article.bylines, junk=tuple(junk)))
    beside = [credit for credit in article.credits if not len(credit.span) and not _is_found(credit.words, text, junk)]
    return _compare_again(replace(fresh, credits=tuple(dict.fromkeys((*beside, *found)))))


def _is_found(words: str, text: str, junk: Iterable[Junk]) -> bool:
    """Tell whether the words of a credit stand in the text or its junk, where they are looked for again."""
    return words in text or any(words in each.text for each in junk)


def _compare_again(article: Article) -> Article:
    """Return the article with the changes that lead from its last version to its text, found anew."""
    if not article.versions:
        return article
    last = article.versions[-1]
    changes = find_changes(last, article)
    changed = measure_changes(changes, last.text, article.text)
    return replace(article, versions=(*article.versions[:-1], replace(last, changes=changes, changed=changed)))


def _shorten(words: str, most: int = 60) -> str:
    return words if same_line(words) and len(words) <= most else f"{words[:most].splitlines()[0]}…"
