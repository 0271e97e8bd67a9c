"""Where places differ, in words, tables and plots."""
