"""Pages and pictures that say the same as their tables: HTML and SVG, without script."""
