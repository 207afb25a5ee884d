"""What becomes of a desk whose writer is killed at any moment: nothing told is lost, nothing is there twice."""
