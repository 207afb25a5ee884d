"""Lines that stand on page after page of a site: junk by evidence, not by their words."""
