"""Reading what users give: text, grids and named files, with every problem collected."""
