"""The measures, each described once, and the expectations and outcomes that they bear on."""
