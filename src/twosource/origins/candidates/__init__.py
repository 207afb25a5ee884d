"""Which pairs of articles may share text: what is cheap, before sentences are compared."""
