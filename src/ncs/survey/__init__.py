"""The yearly survey of directors: bank, instrument, fielding, returns, estimates, report, audit."""
