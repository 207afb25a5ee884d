"""One mention of a name: its span, what speaks for a kind, and the role beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from twosource.language.lexicon import load_terms
from twosource.language.names.edges import widen_name
from twosource.language.names.forms import Mention, split_name
from twosource.language.names.kinds import Clues, Verdict, is_given, judge, judge_words
from twosource.language.names.roles import find_owner, find_role, split_title
from twosource.language.names.tokens import find_tokens
from twosource.language.names.words import is_capital, is_common, word_table
from twosource.language.places import load_gazetteer
from twosource.model.span import Span

_AFTER = re.compile(r"['’]?s?[\s,\"”]*([\w-]+)")
_NOUN_AFTER = re.compile(r"(?:['’]s?)?\s([a-z][\w-]*)|-")
_LOCATED = re.compile(r",\s((?:[^\W\d_a-z][\w.]*\s?){1,4})")
_QUOTED = re.compile(r"[,.]?\s?[\"”»]")
_WIRE = re.compile(r"\)\s?(?:-{1,2}|[–—])\s")
_QUOTES = ' \n\t"“‘('
_IN_WORDS = "'’-"
_FAIR = 2.0  # evidence that is needed for a name in a title
_REACH = 30  # characters beside a name


def read_mentions(text: str, words: tuple[Span, ...], sentence: Span) -> Iterator[Mention]:
    """Yield the name that capitalised words hold, and before it the name in its title: "US President Mira Tal"."""
    mention = read_mention(text, words, sentence)
    if mention is not None and mention.span.start <= words[0].start:
        yield mention
        return
    titled = tuple(word for word in words if mention is None or word.end <= mention.span.start)
    owner = titled[: find_owner([word.of(text) for word in titled])] if len(titled) > (mention is None) else ()
    named = read_mention(text, owner, sentence) if owner else None
    if named is not None and (mention is None or named.span.end < mention.span.start) and _is_owner(named, text):
        yield named
    if mention is not None:
        yield mention


def _is_owner(named: Mention, text: str) -> bool:
    written = named.span.of(text)
    return named.verdict[0] in {"place", "organisation"} and (named.verdict[1] >= _FAIR or written.isupper())


def read_mention(text: str, words: tuple[Span, ...], sentence: Span) -> Mention | None:
    """Return the name that capitalised words of a sentence hold; None when they are a title or an adjective."""
    title, words = split_title(text, words)
    words = _without_adjective(text, words)
    written = [word.of(text) for word in words]
    if not words or _is_no_name(text, words, written):
        return None
    span = widen_name(text, Span(words[0].start, words[-1].end), sentence)
    folded = split_name(span.of(text))
    verdict = judge_words(tuple(written), " ".join(folded)) if title is None else None
    if verdict is not None:
        return Mention(span=span, words=folded, verdict=verdict, role=None)
    role = find_role(text, span, title, sentence)
    titled = title is not None or _is_told(role, span, words)
    verdict = judge(written, _read_clues(text, span, sentence, titled=titled))
    if verdict[0] == "other" and len(written) == 1 and is_common(written[0]):
        return None
    return Mention(span=span, words=folded, verdict=verdict, role=role if verdict[0] == "person" else None)


def read_named(text: str, span: Span, sentence: Span, verdict: Verdict) -> Mention | None:
    """Return a name whose place and kind a model tells; None where it is a title or an adjective and no more."""
    words = _without_small_words(text, find_tokens(text, span))
    title = None
    if words and verdict[0] == "person":
        title, words = split_title(text, words)
    written = [word.of(text) for word in words]
    if not words or _is_no_name(text, words, written) or not any(word[0].isupper() for word in written):
        return None
    whole = widen_name(text, Span(words[0].start, words[-1].end), sentence)
    role = find_role(text, whole, title, sentence)
    titled = title is not None or _is_told(role, whole, words)
    if verdict[0] == "person" and title is None and (is_with_article(text, whole) or is_quoted(text, whole)):
        verdict = "other", verdict[1]
    return Mention(
        span=whole,
        words=split_name(whole.of(text)),
        verdict=verdict,
        seconded=judge(written, _read_clues(text, whole, sentence, titled=titled)),
        role=role if verdict[0] == "person" else None,
    )


def _without_small_words(text: str, words: Sequence[Span]) -> tuple[Span, ...]:
    """Leave out what no name begins with, and small words at its end, but nouns of places: "Orva province"."""
    first, last = 0, len(words)
    while first < last and not is_capital(words[first].of(text)) and not words[first].of(text)[0].isdigit():
        first += 1
    while (
        last > first and words[last - 1].of(text)[0].islower() and words[last - 1].of(text) not in word_table("places")
    ):
        last -= 1
    return tuple(words[first:last])


def _is_no_name(text: str, words: Sequence[Span], written: Sequence[str]) -> bool:
    """Tell whether the words are an adjective, or a noun for a kind of place: "the Kingdom"."""
    folded = written[0].casefold()
    gazetteer = load_gazetteer()
    adjective = len(written) == 1 and folded in gazetteer.regions and folded in gazetteer.demonyms
    if adjective and text.endswith("the ", 0, words[0].start):
        after = _AFTER.match(text, words[0].end)
        return after is not None and after[1] not in load_terms("stop-words")  # "the Pacific and", "the Pacific fleet"
    return (len(written) == 1 and folded in word_table("places")) or is_adjective(written)


def is_adjective(written: Sequence[str]) -> bool:
    """Tell whether the words are a people's or a land's adjective: "Kenyan", "West African"."""
    demonyms = load_gazetteer().demonyms
    if " ".join(written).casefold() in demonyms:
        return True
    last = written[-1].casefold()  # "South Pacific" is a place
    return (
        last in demonyms
        and last not in load_gazetteer().regions
        and all(word.casefold() in word_table("compass") for word in written[:-1])
    )


def is_with_article(text: str, span: Span) -> bool:
    """Tell whether a name has the article for itself, as no person's has: "the Tal", not "the Tal family"."""
    if not text.endswith(("the ", "The "), 0, span.start):
        return False
    after = _NOUN_AFTER.match(text, span.end)
    return after is None or (after[1] is not None and after[1] in load_terms("stop-words"))


def is_quoted(text: str, span: Span) -> bool:
    """Tell whether quotation marks stand around a name and nothing else, as around the name of a work."""
    before = text[max(0, span.start - 2) : span.start].strip()
    return before[-1:] in {'"', "“", "«"} and before != "" and _QUOTED.match(text, span.end) is not None


def _is_told(role: Span | None, span: Span, words: Sequence[Span]) -> bool:
    """Tell whether the role shows a person; after one word it may be a company's ("Tarn, a big player")."""
    return role is not None and (role.end <= span.start or len(words) > 1)


def _without_adjective(text: str, words: tuple[Span, ...]) -> tuple[Span, ...]:
    """Leave out the nationality before a person: "Danish Mette Holm"."""
    adjective = len(words) > 1 and words[0].of(text).casefold() in load_gazetteer().demonyms
    return words[1:] if adjective and is_given(words[1].of(text)) else words


def _read_clues(text: str, span: Span, sentence: Span, *, titled: bool) -> Clues:
    before, noun = _read_before(text[max(sentence.start, span.start - _REACH) : span.start])
    after = _AFTER.match(text, span.end, min(sentence.end, span.end + _REACH))
    located = _LOCATED.match(text, span.end, sentence.end) if text.startswith(",", span.end) else None
    return Clues(
        whole=" ".join(split_name(span.of(text))),
        before=before,
        noun=noun,
        after=after[1].casefold() if after else "",
        titled=titled,
        articled=is_with_article(text, span),
        quoted=is_quoted(text, span),
        wire=text.startswith("(", span.start - 1) and _WIRE.match(text, span.end) is not None,
        located=located is not None and _is_larger_place(located[1]),
    )


def _read_before(text: str) -> tuple[str, str]:
    """Return the last word of a text, and the noun that what follows is a name of, both folded, "" for none."""
    words = text.rstrip(_QUOTES).split()
    if not words or not (words[-1][-1].isalnum() or words[-1][-1] in _IN_WORDS):
        return "", ""
    last = words.pop().lstrip(_QUOTES).casefold()
    noun = last
    if noun == "the" and words[-1:] == ["of"]:
        noun = words.pop()
    if noun in {"of", "called", "named"} and words:
        noun = words.pop()
    return last, noun


def _is_larger_place(words: str) -> bool:
    gazetteer = load_gazetteer()
    folded = words.strip().rstrip(".").casefold()
    return folded in gazetteer.countries or folded in gazetteer.regions
