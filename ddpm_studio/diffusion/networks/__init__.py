"""Networks: each takes (xt (B, C, H, W), time t/T in 0..1 (B,), Context) and answers in the shape of xt."""
