"""What several rooms need of English: sentences, words, names, times, quantities, vectors."""
