"""From a request to figures: inputs, periods, councils part by part, observations, files."""
