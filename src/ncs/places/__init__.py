"""Where places differ: intervals, funnels, comparators, signals and priorities."""
