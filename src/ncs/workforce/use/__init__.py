"""What can be asked of pay and the workforce, a module a subject."""
