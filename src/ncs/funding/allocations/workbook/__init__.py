"""The workbook of inputs that a user fills: its layout, template, example, and reader."""
