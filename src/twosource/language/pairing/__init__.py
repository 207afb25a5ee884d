"""What a model says of two statements: one fact, another value of it, its contrary, or none."""

from twosource.language.pairing.judged import Judged as Judged
from twosource.language.pairing.judged import PairModel as PairModel
from twosource.language.pairing.judged import judge_scores as judge_scores
from twosource.language.pairing.likeness import Likeness as Likeness
from twosource.language.pairing.loading import load_pair_model as load_pair_model
from twosource.language.pairing.remembering import RememberingPairModel as RememberingPairModel
from twosource.language.pairing.vectors import PieceVectors as PieceVectors
