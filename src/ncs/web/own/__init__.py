"""Files of one's own on the web: a path, a formula, assumptions of pay, a reform; each stands whole in its link."""
