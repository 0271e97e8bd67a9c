"""Where care is and who provides it: groups, concentration, and the criteria of market oversight."""
