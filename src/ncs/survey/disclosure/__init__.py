"""What may be told of groups of councils, and of one council to whom: no answer can be worked out from the rest."""
