"""Roles mapped to bands by job evaluation, London weights, pensions, and the way to parity with the NHS."""
