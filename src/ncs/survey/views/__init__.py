"""How the survey is shown: tables, pages, words."""
