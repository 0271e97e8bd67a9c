"""The official measures, one module each, named by official code. Nothing else lives here."""
