"""Origins: which text is copied from where.

`trace_origins` tells it for all articles, `trace_around` for one article among those that `pick_nearby` leaves of
others, and `cut_parts` cuts that one into parts. What finds the articles to trace among very many: a `fingerprint` of
each, and a `CandidateIndex` of the fingerprints; for articles that keep arriving, a `CopyIndex`.
"""

from twosource.origins.candidates.candidate import Candidate
from twosource.origins.candidates.fingerprint import Fingerprint, fingerprint, fingerprint_all, hide
from twosource.origins.candidates.index import CandidateIndex, find_candidates
from twosource.origins.candidates.nearby import pick_nearby
from twosource.origins.candidates.storing import load_index, save_index
from twosource.origins.copies.copied import Copied
from twosource.origins.copies.entry import Entry
from twosource.origins.copies.fingerprint_bytes import pack_fingerprint, unpack_fingerprint
from twosource.origins.copies.index import REACH, CopyIndex
from twosource.origins.copies.keeping import load_copies, save_copies
from twosource.origins.lineage.around import Vicinity, trace_around
from twosource.origins.lineage.tracing import trace_origins
from twosource.origins.parts import cut_parts

__all__ = [
    "REACH",
    "Candidate",
    "CandidateIndex",
    "Copied",
    "CopyIndex",
    "Entry",
    "Fingerprint",
    "Vicinity",
    "cut_parts",
    "find_candidates",
    "fingerprint",
    "fingerprint_all",
    "hide",
    "load_copies",
    "load_index",
    "pack_fingerprint",
    "pick_nearby",
    "save_copies",
    "save_index",
    "trace_around",
    "trace_origins",
    "unpack_fingerprint",
]
