"""Lists that are too long to be held whole, as Qt's views ask for them."""
