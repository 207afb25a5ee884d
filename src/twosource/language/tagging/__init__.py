"""Who says what, and which names, by a model: one pass of a small encoder over each paragraph."""

from twosource.language.tagging.loading import load_tagger
from twosource.language.tagging.tagged import (
    TaggedAttribution,
    TaggedName,
    TaggedParagraph,
    TaggedPronoun,
    Tagger,
)
from twosource.language.tagging.tagger import OnnxTagger

__all__ = [
    "OnnxTagger",
    "TaggedAttribution",
    "TaggedName",
    "TaggedParagraph",
    "TaggedPronoun",
    "Tagger",
    "load_tagger",
]
