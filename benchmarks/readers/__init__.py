"""What readers of a desk see while somebody writes to it, and how long they wait."""
