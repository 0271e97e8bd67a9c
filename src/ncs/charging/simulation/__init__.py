"""What a reform costs: a population of people with care needs, taken through time under the law and under reforms."""
