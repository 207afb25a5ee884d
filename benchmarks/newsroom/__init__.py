"""Invented news of some weeks, as many articles as are asked for, of which it is known what happened and who copied."""
