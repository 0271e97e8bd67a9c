"""The rules of a journey, one a file, each with its section, its force, plain words and examples."""
