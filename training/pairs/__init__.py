"""Pairs of sentences that state one fact, or do not: what the pair model is trained and measured on."""
