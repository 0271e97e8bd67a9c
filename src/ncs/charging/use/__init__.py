"""What can be asked of charging: ``cases`` of one person, ``simulations`` of England, which alone load arrays."""
