"""The grammar that attributions rest on: lines of tokens, their tags, noun phrases and their heads."""
