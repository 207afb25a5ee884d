"""The command line: one file per command, nothing heavy before a command runs."""
