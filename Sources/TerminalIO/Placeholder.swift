// Placeholder so that the target stands.
