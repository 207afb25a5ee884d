"""Who says what, and which names, by a model: one pass of a small encoder over each paragraph."""

from twosource.language.tagging.tagged import (
    TaggedAttribution,
    TaggedName,
    TaggedParagraph,
    TaggedPronoun,
    Tagger,
)
from twosource.language.tagging.tagger import OnnxTagger, load_tagger

__all__ = [
    "OnnxTagger",
    "TaggedAttribution",
    "TaggedName",
    "TaggedParagraph",
    "TaggedPronoun",
    "Tagger",
    "load_tagger",
]
