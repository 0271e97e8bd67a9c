"""Readers of official tables. Each collects every problem it finds, with its place and the next step."""
