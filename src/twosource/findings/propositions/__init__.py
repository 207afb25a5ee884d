"""Statements to the parts that each say one thing."""
