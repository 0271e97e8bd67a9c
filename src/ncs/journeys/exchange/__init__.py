"""What leaves and enters a journey in other people's forms: client level data, the pack for a move, directories."""
