"""The made-up survey of Ganyu: who lives where, which ponds they dig, and the files surveyors bring home."""
