"""Where a model's tags and the rules meet: what the model proposes is checked and completed by grammar."""
