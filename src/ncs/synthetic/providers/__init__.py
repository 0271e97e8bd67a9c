"""Invented providers in the layout of the regulator's files: no real home, company or person is in them."""
