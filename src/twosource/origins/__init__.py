"""Origins: which text is copied from where.

`trace_origins` tells it for all articles, `trace_around` for one article among others, and `cut_parts` cuts that one
into the parts that stand elsewhere and those that do not.
"""

from twosource.origins.lineage.around import trace_around
from twosource.origins.lineage.tracing import trace_origins
from twosource.origins.parts import cut_parts

__all__ = ["cut_parts", "trace_around", "trace_origins"]
