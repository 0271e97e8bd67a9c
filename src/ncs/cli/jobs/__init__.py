"""Work that a command does and no other door does: loaded only when it is asked for."""
