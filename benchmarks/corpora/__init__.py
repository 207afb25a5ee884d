"""Corpora of invented news in English, of any size, of which it is known who copied whom.

Unlike the texts of `newsroom`, which tell copies and stories from their words alone, these have names, quotations and
attributions as news has them, so that statements and findings can be measured too. Sense they have little.
"""
