# Adjusted p-values of Benjamini & Hochberg from SciPy and statsmodels; null-statistics.json beside it.
# pip: scipy 1.17.1, statsmodels 0.15.0. Run from the root of the repository: python tests/golden/null_statistics.py
import json
import random

from scipy.stats import false_discovery_control
from statsmodels.stats.multitest import multipletests

random.seed(3)
lists = [
    [0.01, 0.02, 0.03, 0.04, 0.05],
    [0.001, 0.001, 0.5, 1.0],
    [0.04],
    [0.2, 0.01, 0.03, 0.01, 0.9, 0.049, 0.6],
    [round(random.random() ** 3, 6) for _ in range(60)],
]
out = []
for p in lists:
    q = [float(value) for value in false_discovery_control(p, method="bh")]
    other = [float(value) for value in multipletests(p, method="fdr_bh")[1]]
    assert all(abs(a - b) < 1e-12 for a, b in zip(q, other))
    out.append({"p": p, "q": q})
with open("tests/golden/null-statistics.json", "w") as file:
    json.dump(out, file, indent=1)
    file.write("\n")
