"""Articles as they are read: cut where statements and shared passages begin and end, alone or two beside each other."""
