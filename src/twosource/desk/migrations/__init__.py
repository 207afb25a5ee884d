"""Desks of earlier releases brought up to date, step by step."""
