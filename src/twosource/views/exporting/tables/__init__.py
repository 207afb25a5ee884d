"""The tables of a comparison, one file each: what a row is, and its columns, whose names stay."""
