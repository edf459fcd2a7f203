"""What reads alone: who spoke is somebody, and the words are a whole sentence whose persons and things are named."""
