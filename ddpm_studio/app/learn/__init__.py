"""Learn: four walks through the program, a glossary, and a stage for teachers."""
