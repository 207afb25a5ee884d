"""Work that takes longer than an answer: one after the other, by the one who writes to the desk."""
