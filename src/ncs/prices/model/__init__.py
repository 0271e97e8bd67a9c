"""The cost model: inputs, dated figures, rules written once on arrays, and what each line is."""
