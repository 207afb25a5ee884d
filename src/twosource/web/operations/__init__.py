"""What can be asked of the web and done by it: each operation is an endpoint of the API, and pages use nothing else."""
