"""The lines that attributions are read from, what a noun phrase is about, how descriptions compare."""
