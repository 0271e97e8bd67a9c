"""Pay and workforce as tables and plots."""
