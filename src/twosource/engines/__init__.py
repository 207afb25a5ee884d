"""Where steps run: one item after the other here, elsewhere on a cluster. Never what they do."""
