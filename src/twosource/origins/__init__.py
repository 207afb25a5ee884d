"""Origins: which text is copied from where. One verb: `trace_origins`."""

from twosource.origins.lineage.tracing import trace_origins

__all__ = ["trace_origins"]
