"""The one place that picks engine, models and readers, and runs a whole job on inputs."""

from twosource.assembly.checking import Checked, check_inputs
from twosource.assembly.given import list_inputs
from twosource.assembly.intake import follow_versions, read_articles
from twosource.assembly.jobs import Outcome, Tracing, compare_inputs, extract_inputs, trace_inputs
from twosource.assembly.making import make_encoder, make_fetcher, make_settings, open_fetch, open_reading
from twosource.assembly.tracing import Traced, trace_input

__all__ = [
    "Checked",
    "Outcome",
    "Traced",
    "Tracing",
    "check_inputs",
    "compare_inputs",
    "extract_inputs",
    "follow_versions",
    "list_inputs",
    "make_encoder",
    "make_fetcher",
    "make_settings",
    "open_fetch",
    "open_reading",
    "read_articles",
    "trace_input",
    "trace_inputs",
]
