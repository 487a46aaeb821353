"""What `bench/run` measures, and how: a module for each thing that is measured, and one for what they share."""
