"""Who may do what from where: hosts, logins, forms from elsewhere, headers, rates, sizes."""
