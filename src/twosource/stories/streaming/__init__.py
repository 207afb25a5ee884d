"""Stories that grow as articles arrive. One noun with state: `StoryIndex`, in `index`."""
