"""The page beside the demo's files: what is in them, with the figures of this very run."""

from .survey import BELOW, EXACT, mark

PAGE = """# 示例数据 · Demo data

**全部为示例，人名、电话、村名、塘口和吨数均为编造。** 只有县、镇的名称和代码是真实的。
**All of it is made up (示例): people, phones, villages, ponds and tonnes.** Only the counties and towns are real.
`scripts/make-demo` 由种子生成，`scripts/make-demo --check` 核对；请勿手改。
`scripts/make-demo` writes these files from a seed and `scripts/make-demo --check` compares them; do not edit them.

| 文件 file | 内容 what |
|---|---|
| `areas.csv` | {areas} 个县、镇、村，WGS 84 · counties, towns and villages, {unlocated} villages without a point |
| `village-outlines.geojson` | 两个村界 · the outlines of two villages, WGS 84 |
| `2025-R1.ovkml` | 第一轮：{first} 口塘、{farmers} 户、{sites} 个网点，GCJ-02，按文件夹 · first round, in folders as Ovital has them |
| `2026-R2.csv` | 第二轮：{second} 口塘（新挖 {new}），另有 {bad} 行坏行，GB18030，坐标 GCJ-02 · second round, as Excel saves it, {bad} rows bad on purpose |
| `expected.json` | 独立算出的容量 · capacities computed by the script alone, for the tests |

分公司 branch: {branch} (WGS 84). 两轮之后 2026 年的容量 · capacity in 2026, after both rounds:

| 情形 case | 地区 area | 吨/年 t a year | 距离 km |
|---|---|---|---|
{cases}
"""


def readme(survey, expected):
    """The page as bytes."""
    year, files = expected["years"]["2026"], expected["files"]
    page = PAGE.format(
        areas=sum(len(level) for level in year.values()),
        unlocated=sum(1 for v in survey.villages if v.place is None),
        first=files["2025-R1.ovkml"]["ponds"],
        farmers=files["2025-R1.ovkml"]["farmers"],
        sites=files["2025-R1.ovkml"]["sites"],
        second=files["2026-R2.csv"]["ponds"],
        new=files["2026-R2.csv"]["newPonds"],
        bad=len(files["2026-R2.csv"]["rejected"]),
        branch=", ".join(str(x) for x in expected["branch"]),
        cases="\n".join(_cases(survey, year)),
    )
    return page.encode()


def _cases(survey, year):
    code = {mark(v): v.code for v in survey.villages}
    villages, towns = year["villages"], year["towns"]
    yield _row("远超万吨的村 village well above", villages[code["DS-HK"]])
    yield _row("恰好一万吨的村 village at exactly 10,000 t", villages[code[EXACT]])
    yield _row("差一点的村 village just below", villages[code[BELOW]])
    yield _row("万吨但在百公里外的村 above, but beyond 100 km", villages[code["JP-DT"]])
    yield _row("有万吨镇而无万吨村 town above without a village above", towns["320707115"])
    yield _row("同上，差一点的村所在的镇 the same: the town of the village just below", towns["320707102"])
    yield _row("全县 the county", year["counties"]["320707"])


def _row(case, total):
    tonnes, kilometres = total["capacityKilograms"] / 1000, total["distanceMetres"] / 1000
    return f"| {case} | {total['name']} | {tonnes:,.1f} | {kilometres:.1f} |"
