"""The instrument: a workbook a council, a form that can be fielded, and exchange with other survey programs."""
