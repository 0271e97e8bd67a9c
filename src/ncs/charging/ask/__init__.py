"""Questions that make a case, one at a time: data in ``questions.yaml``, pure steps from an answer to the next."""
