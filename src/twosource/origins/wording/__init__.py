"""The words of an article as numbers: what candidates and alignment compare."""
