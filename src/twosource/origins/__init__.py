"""Origins: which text is copied from where.

One verb, `trace_origins`, and what finds the articles to trace among very many: a `fingerprint` of each, and a
`CandidateIndex` of the fingerprints.
"""

from twosource.origins.candidates.candidate import Candidate
from twosource.origins.candidates.fingerprint import Fingerprint, fingerprint, fingerprint_all
from twosource.origins.candidates.index import CandidateIndex, find_candidates
from twosource.origins.lineage.tracing import trace_origins

__all__ = [
    "Candidate",
    "CandidateIndex",
    "Fingerprint",
    "find_candidates",
    "fingerprint",
    "fingerprint_all",
    "trace_origins",
]
