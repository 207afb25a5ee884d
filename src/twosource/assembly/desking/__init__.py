"""Jobs on a desk: add, watch, analyse, correct, search, check, export. `desk.Desk` offers them all."""
