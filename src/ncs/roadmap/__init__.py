"""The roadmap to a National Care Service: its actions, a plan from any date, what is done, and what this program covers."""
