"""What a model says of two sentences: one fact, another value of it, its contrary, or none."""

from twosource.language.pairing.judged import Judged as Judged
from twosource.language.pairing.judged import PairModel as PairModel
