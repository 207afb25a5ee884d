"""Lists of what is on the desk, by filters, with the total always told."""
