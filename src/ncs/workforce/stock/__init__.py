"""How many people work in care, and how many will: stock, flows and demand."""
