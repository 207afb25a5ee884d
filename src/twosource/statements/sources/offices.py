"""What persons and bodies are called beside their names, and whether a description calls somebody so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from twosource.language.grammar.lexicon import load_nouns, load_words
from twosource.language.names.words import word_table
from twosource.language.places import load_gazetteer
from twosource.model.source import SourceKind
from twosource.statements.grammar.descriptions import drop_determiner, normalise

_ATTACHED = re.compile(r"\s(?:of|for|to|at|in|from|with|on|about|under)\s")
_PARTS = re.compile(r",\s|\sand\s")
_ENDING = frozenset(["who", "whom", "whose", "which", "that", "when", "where", "as", "--", "–", "—", "-"])
_PARTISANS = frozenset(["democrat", "republican", "conservative", "liberal", "independent"])
_SPOKES = "spokes"
_STANDING = frozenset(
    ["former", "ex", "vice", "deputy", "assistant", "acting", "interim", "outgoing", "incoming", "then"]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """What a person is.

    ``head`` is the noun ("minister"), ``words`` are all the words of the role, ``standing`` those like "former".
    """

    head: str
    words: frozenset[str]
    standing: frozenset[str]


@lru_cache(maxsize=65_536)
def clean_role(words: str, kind: SourceKind, *, sure: bool = False) -> str:
    """Return the words beside a name as a role; "" when they say no office, trade or kinship of it.

    ``sure``: that they are a role is known from grammar ("Mira Tal, a diver,").
    """
    kept = drop_determiner(words).split()
    cut = next((place for place, word in enumerate(kept) if place and word.lower() in _ENDING), len(kept))
    kept = kept[:cut]
    while kept and kept[-1].lower().rstrip(".,") in load_words("titles") | {"and", "or"}:
        kept.pop()
    if not kept or kept[-1].lower() in load_words("links"):
        return ""  # "a lawyer for" somebody else
    names = (word.lower().rstrip(".,").replace("’", "'").removesuffix("'s") for word in kept)
    known = _offices() if kind == "person" else _offices() | _bodies()
    one_of = len(kept) > 1 and kept[0].lower() == "one"
    return " ".join(kept).strip(" ,") if sure or one_of or any(name in known for name in names) else ""


def is_office(word: str) -> bool:
    """Tell whether a word is an office, a rank or a trade of one person."""
    return word.lower().rstrip(".") in _offices()


@cache
def _offices() -> frozenset[str]:
    named = load_nouns().people | word_table("roles") | word_table("honorifics") | frozenset(_ranks()) | _PARTISANS
    return named - load_words("titles")


@cache
def _bodies() -> frozenset[str]:
    return load_nouns().bodies | load_words("media") | load_words("firms")


@cache
def _ranks() -> dict[str, str]:
    return dict(pair.split("=") for pair in load_words("ranks"))


def read_offices(role: str) -> Iterator[Office]:
    """Yield the offices that a role names: of "Justice Minister and party chairman" two."""
    words = _fold(role)
    for part in _PARTS.split(role):
        lead = _fold(split_attached(part))
        if lead:
            yield Office(head=fold_head(lead[-1]), words=frozenset(words), standing=_STANDING & frozenset(lead))


def split_attached(words: str) -> str:
    """Return the words before the first preposition: of "minister for roads" the "minister"."""
    return _ATTACHED.split(words, maxsplit=1)[0]


def fold_head(word: str) -> str:
    """Return one word for all that a spokesman is called."""
    return "spokesman" if word.startswith(_SPOKES) else word


def _fold(words: str) -> list[str]:
    return [_ranks().get(word, word).removesuffix("'s") for word in normalise(words).split()]


def is_called(office: Office, description: str, head: str) -> bool:
    """Tell whether a definite description can mean who holds an office: "the Veyran minister" its minister.

    What is written with a capital must be known of the office, and so must what makes it another
    office ("prime", "former"); any other word is the writer's opinion.
    """
    if office.head != fold_head(head):
        return False
    written = drop_determiner(description).split()
    modifiers = {_ranks().get(word, word) for word in _fold(description)} - {head}
    if modifiers & _STANDING != office.standing and not (office.standing == {"deputy"} and not modifiers & _STANDING):
        return False
    capitals = {word for one in written for word in _fold(one) if one[0].isupper()} - {head}
    telling = (capitals | (modifiers & word_table("modifiers"))) - _loose()
    return all(word in office.words or _names_country(word, office) for word in telling)


@cache
def _loose() -> frozenset[str]:
    """Return the words that do not make an office another one."""
    return load_words("loose") | load_words("determiners")


def _names_country(word: str, office: Office) -> bool:
    gazetteer = load_gazetteer()
    code = gazetteer.demonyms.get(word) or gazetteer.countries.get(word)
    return code not in {None, "--"} and any(
        (gazetteer.demonyms.get(other) or gazetteer.countries.get(other)) == code for other in office.words
    )
