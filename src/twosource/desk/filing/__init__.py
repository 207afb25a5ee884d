"""Articles, their pages and their stories into the desk, and out of it again as the nouns they were."""
