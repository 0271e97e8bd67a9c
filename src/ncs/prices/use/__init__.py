"""What can be asked of prices: of one price, of a cost of care exercise, of a price book, of the gap."""
