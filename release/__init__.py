"""What is looked at before a version goes out: the wheel, a clean environment with it, and what that brings along."""
