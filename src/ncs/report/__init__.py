"""Tables, words and plots for people."""
