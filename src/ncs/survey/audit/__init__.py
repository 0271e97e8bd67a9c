"""Whether a published survey agrees with itself: claims of its text against its tables."""
