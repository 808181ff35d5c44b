"""Reference values for survival analysis and binomial regression, from lifelines and statsmodels.

pip: lifelines 0.30.3, statsmodels 0.15.0, numpy 2.4.6, scipy 1.17.1. Run from the root of the project:
    python tests/golden/make_adoption.py
"""
import json
import math
import pathlib

import lifelines
import numpy as np
import statsmodels
import statsmodels.api as sm
from lifelines import KaplanMeierFitter
from lifelines.statistics import logrank_test
from statsmodels.duration.survfunc import survdiff
from scipy.optimize import minimize_scalar
from scipy.stats import nbinom
from lifelines.utils import median_survival_times, restricted_mean_survival_time

rng = np.random.default_rng(7)
out = {"versions": {"lifelines": lifelines.__version__, "statsmodels": statsmodels.__version__, "numpy": np.__version__}}


def number(x):
    return None if x is None or not np.isfinite(x) else float(x)


def draw(n, scale, late):
    """Whole months, so that there are ties; late entry between them, since programs differ on ties of entry and event."""
    late = rng.random(n) < late
    begin = np.where(late, rng.integers(1, 8, n), 0)
    entry = np.where(late, begin - 0.5, 0)
    time = begin + 1 + np.floor(rng.exponential(scale, n))
    end = begin + 1 + rng.integers(0, 40, n)
    return entry.astype(float), np.minimum(time, end).astype(float), (time <= end)


def greenwood_rmst_se(table, tau):
    """Klein & Moeschberger, 4.5, from the life table, written out."""
    times = table.index.values
    surv, s = {}, 1.0
    for t in times:
        row = table.loc[t]
        if row.at_risk > 0:
            s *= 1 - row.observed / row.at_risk
        surv[t] = s
    events = [t for t in times if table.loc[t].observed > 0 and t <= tau]
    var = 0.0
    for t in events:
        grid = [t] + [u for u in events if u > t] + [tau]
        area = sum(surv[grid[i]] * (grid[i + 1] - grid[i]) for i in range(len(grid) - 1))
        d, r = table.loc[t].observed, table.loc[t].at_risk
        if r > d:
            var += area**2 * d / (r * (r - d))
    return float(np.sqrt(var))


def curve(entry, time, event):
    kmf = KaplanMeierFitter().fit(time, event, entry=entry if entry.any() else None)
    table = kmf.event_table
    ci = kmf.confidence_interval_survival_function_
    rows = []
    for t in kmf.survival_function_.index:
        if t <= 0 or table.loc[t].removed == 0:
            continue
        s = float(kmf.survival_function_.loc[t].iloc[0])
        inner = 0 < s < 1
        rows.append({"time": float(t), "atRisk": int(table.loc[t].at_risk), "events": int(table.loc[t].observed), "censored": int(table.loc[t].censored),
                     "survival": s, "low": number(ci.loc[t].iloc[0]) if inner else None, "high": number(ci.loc[t].iloc[1]) if inner else None})
    tau = 20.0
    m = median_survival_times(ci)
    return {"steps": rows, "median": number(kmf.median_survival_time_), "medianLow": number(m.iloc[0, 0]), "medianHigh": number(m.iloc[0, 1]),
            "tau": tau, "rmst": number(restricted_mean_survival_time(kmf, t=tau)), "rmstSe": greenwood_rmst_se(table, tau)}


def subjects(entry, time, event):
    return [{"entry": float(a), "time": float(b), "event": bool(c)} for a, b, c in zip(entry, time, event)]


out["survival"] = []
for n, scale, late in [(40, 12, 0), (60, 20, 0.4), (25, 6, 0.2), (150, 15, 0.3)]:
    data = draw(n, scale, late)
    out["survival"].append({"subjects": subjects(*data), **curve(*data)})

out["logRank"] = []
for late in (0, 0.35):
    a, b = draw(50, 10, late), draw(70, 18, late)
    if late:  # lifelines leaves entries out here, statsmodels does not
        both = [np.concatenate(pair) for pair in zip(a, b)]
        chi, p = survdiff(both[1], both[2].astype(int), np.repeat([0, 1], [len(a[0]), len(b[0])]), entry=both[0])
    else:
        result = logrank_test(a[1], b[1], a[2], b[2])
        chi, p = result.test_statistic, result.p_value
    out["logRank"].append({"first": subjects(*a), "second": subjects(*b), "chiSquare": float(chi), "p": float(p)})

out["regression"] = []
for link in ("logit", "cloglog"):
    n, groups = 400, 40
    group = rng.integers(0, groups, n)
    x = np.column_stack([np.ones(n), rng.integers(0, 2, n), rng.normal(0, 1, n)])
    eta = x @ np.array([-1.5, 0.8, 0.4]) + rng.normal(0, 0.5, groups)[group]
    p = 1 / (1 + np.exp(-eta)) if link == "logit" else 1 - np.exp(-np.exp(eta))
    y = (rng.random(n) < p).astype(int)
    family = sm.families.Binomial(link=sm.families.links.Logit() if link == "logit" else sm.families.links.CLogLog())
    fit = sm.GLM(y, x, family=family).fit(tol=1e-12, cov_type="cluster", cov_kwds={"groups": group})
    out["regression"].append({"link": link, "x": x.tolist(), "y": y.tolist(), "cluster": group.tolist(), "coefficients": fit.params.tolist(),
                              "errors": fit.bse.tolist(), "p": fit.pvalues.tolist(), "logLikelihood": float(fit.llf)})

out["dispersion"] = []
for k, m, n in [(0.3, 1.2, 80), (1.5, 0.8, 60), (4.0, 3.0, 200)]:
    counts = rng.negative_binomial(k, k / (k + m), n)
    mean = counts.mean()
    found = minimize_scalar(lambda u: -nbinom.logpmf(counts, np.exp(u), np.exp(u) / (np.exp(u) + mean)).sum(), bounds=(np.log(1e-3), np.log(1e3)), method="bounded", options={"xatol": 1e-10})
    out["dispersion"].append({"counts": counts.tolist(), "k": float(np.exp(found.x))})

out["hill"] = []
for counts, m in [([5, 3, 2], 4), ([12, 7, 1, 1, 0], 9), ([40, 30, 20, 10], 25)]:
    n = sum(counts)
    # Expected numbers of kinds seen k times among m drawn, in whole numbers until the last division.
    f = [sum(math.comb(c, k) * math.comb(n - c, m - k) for c in counts) / math.comb(n, m) for k in range(1, m + 1)]
    shares = [(k / m, f[k - 1]) for k in range(1, m + 1)]
    out["hill"].append({"counts": counts, "m": m, "rarefied": [sum(e for _, e in shares), math.exp(-sum(e * s * math.log(s) for s, e in shares)), 1 / sum(e * s * s for s, e in shares)]})

pathlib.Path("tests/golden/adoption.json").write_text(json.dumps(out) + "\n")
