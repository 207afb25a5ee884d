"""Pictures where people would rather look: shapes worked out from findings, which ``report/plots.html`` draws as SVG.

Every picture has its own sentence for who does not see it, and says what it could not draw. None tells anything by
colour alone.
"""
