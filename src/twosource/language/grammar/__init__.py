"""The grammar that several rooms rest on: tokens and their tags, noun phrases, forms of verbs and nouns, cue verbs."""
