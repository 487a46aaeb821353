"""The measurements of `bench/run`: one module per measurement, plus shared modules."""
