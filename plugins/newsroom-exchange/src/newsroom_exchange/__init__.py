"""Plug-ins for twosource: a reader of mailboxes, and references in CSL-JSON."""
