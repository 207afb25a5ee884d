"""Which complement follows a cue verb: a quotation, a clause, a question, an infinitive, an object."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.language.grammar.corrections import QUOTE
from twosource.language.grammar.lexicon import load_nouns, load_words
from twosource.language.grammar.phrases import FINITE, NOUNS, Range, read_phrase_right
from twosource.language.grammar.tokens import Token
from twosource.statements.attributions.cues import Cue
from twosource.statements.stances.lexicon import load_group

_CLAUSE_OPENERS = NOUNS | {"PRP", "DT", "JJ", "CD", "PRP$", "VBG"}
_CLAUSE_WORDS = frozenset(["if", "when", "while", "although", "because", "unless", "what", "there", "here", "not"])
_SHORTEST_CLAUSE = 3
_WISHING = frozenset(["demand", "order"])
_DENIABLE = frozenset(["say", "claim", "accuse", "report", "hedge", "think", "deny"])
_STATEMENT_OBJECTS = frozenset(["reject", "dismiss", "dispute", "rebut", "issue", "rule", "brand"])
_REACH = 30  # tokens in which a clause shows its verb
_QUOTE_REACH = 12  # tokens in which an object shows its quotation
_LOOSE = frozenset(["say", "argue", "insist", "contend", "think"])  # whatever follows them was said or thought


def find_frame(tokens: Sequence[Token], cue: Cue, place: int) -> str | None:
    """Return the letter of the complement that begins at ``place`` (see the lexicon), None when the cue takes none."""
    token, frames = tokens[place], cue.verb.frames
    if token.tag == QUOTE:
        return "q" if frames & {"q", "n"} else None
    if token.text in {",", ":"}:
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        quoted = token.text == ":" or (following is not None and following.tag == QUOTE)
        return "q" if quoted and "q" in frames and following is not None else None
    return _find_clause_frame(tokens, cue, place)


def _find_clause_frame(tokens: Sequence[Token], cue: Cue, place: int) -> str | None:
    token, frames = tokens[place], cue.verb.frames
    subjunctive = cue.verb.kind in _WISHING  # "demanded that it be closed"
    if token.lower == "that" and "t" in frames and (subjunctive or opens_clause(tokens, place)):
        return "t"
    if "w" in frames and token.lower in load_words("questions") and not _is_adverbial(token, cue):
        return "w"
    if token.tag == "TO":
        return "i" if ("i" in frames and cue.verb.base != "want") or cue.shape == "passive" else None
    return _find_open_frame(tokens, cue, place)


def _is_adverbial(token: Token, cue: Cue) -> bool:
    """Tell whether "said when …" gives the time of saying, not what was said."""
    return cue.verb.base == "say" and not cue.negated and token.lower in {"when", "if"}


def _find_open_frame(tokens: Sequence[Token], cue: Cue, place: int) -> str | None:
    frames = cue.verb.frames
    if "z" in frames and (_is_clause(tokens, cue, place) or _is_gap(tokens, cue, place)):
        return "z"
    wishing = cue.verb.kind in _WISHING or cue.verb.base in load_words("addressing")
    if "i" in frames and wishing and _has_infinitive(tokens, place):
        return "i"
    return _find_object_frame(tokens, cue, place)


def _find_object_frame(tokens: Sequence[Token], cue: Cue, place: int) -> str | None:
    if tokens[place].lower == "as" and cue.verb.base in load_words("naming"):
        return "n"
    if tokens[place].tag == "VBG" and cue.verb.kind == "deny":  # "denied having taken money"
        return "n"
    end = read_phrase_right(tokens, place)
    if end > place and "n" in cue.verb.frames and _accepts(tokens, (place, end), cue):
        return "n"
    quoted = [token.tag == QUOTE or token.text == ":" for token in tokens[place : place + _QUOTE_REACH]]
    near = "q" in cue.verb.frames and True in quoted and tokens[place + quoted.index(True)].tag == QUOTE
    return "m" if near else None


def _is_clause(tokens: Sequence[Token], cue: Cue, place: int) -> bool:
    """Tell whether a subject and its finite verb begin at ``place``."""
    if tokens[place].tag not in _CLAUSE_OPENERS and tokens[place].lower not in _CLAUSE_WORDS:
        return False
    if cue.verb.base in _LOOSE or _is_bare(tokens, cue, place):
        return _has_finite(tokens, place) or cue.verb.base != "think"
    end = read_phrase_right(tokens, place)
    while end < len(tokens) and (tokens[end].tag == "RB" or tokens[end].lower == "and"):
        end = read_phrase_right(tokens, end + 1)
    return end < len(tokens) and tokens[end].tag in FINITE


def _is_bare(tokens: Sequence[Token], cue: Cue, place: int) -> bool:
    """Tell whether a clause with a verb of its own follows a verb that takes no object ("argued the law falls …")."""
    if "n" in cue.verb.frames or cue.verb.kind == "report":
        return False
    comma = next((i for i in range(place, len(tokens)) if tokens[i].text == ","), len(tokens))
    return any(token.tag in FINITE for token in tokens[place + 1 : comma])


def opens_clause(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether "that" opens a clause, not "that much": taggers know, else a verb or a quotation tells."""
    if tokens[place].tag == "IN" and len(tokens) > place + _SHORTEST_CLAUSE:
        return True
    return _has_finite(tokens, place) or any(token.tag == QUOTE for token in tokens[place + 1 : place + 3])


def _has_finite(tokens: Sequence[Token], place: int) -> bool:
    return any(token.tag in FINITE for token in tokens[place + 1 : place + _REACH])


def _is_gap(tokens: Sequence[Token], cue: Cue, place: int) -> bool:
    """Tell whether the clause has its subject before the cue ("an illness that doctors say is rare")."""
    return cue.start > 0 and cue.verb.kind in {"say", "think", "claim"} and tokens[place].tag in FINITE


def _accepts(tokens: Sequence[Token], found: Range, cue: Cue) -> bool:
    """Tell whether the object of the verb is something that was said, not something that was done."""
    start, end = found
    following = tokens[end] if end < len(tokens) else None
    if cue.verb.base == "call" and not cue.verb.particle:
        untrue = tokens[end - 1].lower in load_group("denials", "telling")  # "called the report untrue"
        return untrue or (following is not None and following.tag in {"DT", "JJ", "PRP$"})
    if cue.verb.base in _STATEMENT_OBJECTS:
        named = following is not None and following.lower in {"as", "that"}
        return named or cue.verb.particle == "out" or any(_is_said(token) for token in tokens[start:end])
    return True


def _is_said(token: Token) -> bool:
    """Tell whether a noun is something that somebody says, and others can deny."""
    return load_nouns().cues.get(token.lower) in _DENIABLE or token.lower in load_group("denials", "claims")


def _has_infinitive(tokens: Sequence[Token], place: int) -> bool:
    end = read_phrase_right(tokens, place)
    end += end < len(tokens) and tokens[end].lower == "not"
    return end > place and end + 1 < len(tokens) and tokens[end].tag == "TO"
