"""From the answers of those who returned to figures for all councils, with what is not known of them."""
