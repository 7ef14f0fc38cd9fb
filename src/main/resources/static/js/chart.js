// Gives life to the charts of a page with ECharts. The figures are in the table beside, for all.
const library = "/webjars/echarts/5.5.0/echarts.min.js";
const charts = new Map();

function load() {
  return window.echarts
    ? Promise.resolve()
    : new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = library;
        script.onload = done;
        script.onerror = failed;
        document.head.append(script);
      });
}

function token(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function writer(unit, language) {
  const locale = language === "en" ? "en-GB" : "fr-FR";
  const options = {
    EURO: { style: "currency", currency: "EUR", maximumFractionDigits: 0 },
    COUNT: { maximumFractionDigits: 1 },
    PERCENT: { maximumFractionDigits: 1 },
  }[unit];
  const format = new Intl.NumberFormat(locale, options);
  return (value) => (value == null || value === "" ? "–" : format.format(value) + (unit === "PERCENT" ? " %" : ""));
}

function option(chart) {
  const write = writer(chart.unit, chart.language);
  const ink = token("--ink");
  const soft = token("--ink-soft");
  const line = token("--line");
  const palette = ["--chart-1", "--chart-2", "--chart-3", "--chart-4", "--chart-5", "--chart-6"].map(token);
  const axis = { axisLine: { lineStyle: { color: line } }, axisLabel: { color: soft }, axisTick: { show: false } };
  const base = {
    color: palette,
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
    grid: { left: 8, right: 12, top: chart.series.length > 1 ? 44 : 16, bottom: 8, containLabel: true },
    // Drawn on the canvas, since a strict content security policy forbids styles inside HTML.
    tooltip: { renderMode: "richText", confine: true, trigger: "axis", valueFormatter: write },
  };
  if (chart.kind === "HEAT") {
    return { ...base, ...heat(chart, write, axis) };
  }
  if (chart.kind === "RANK") {
    return { ...base, ...rank(chart, write, ink) };
  }
  return {
    ...base,
    legend: chart.series.length > 1 ? { type: "scroll", top: 0, textStyle: { color: soft } } : undefined,
    xAxis: { type: "category", data: chart.categories, ...axis },
    yAxis: { type: "value", ...axis, axisLabel: { color: soft, formatter: write }, splitLine: { lineStyle: { color: line } } },
    series: chart.series.map((series, index) => ({
      name: series.name,
      type: chart.kind === "LINE" ? "line" : "bar",
      stack: chart.kind === "STACK" ? "all" : undefined,
      data: series.values,
      smooth: false,
      symbolSize: 6,
      lineStyle: { width: 2.5, type: index === 0 ? "solid" : "dashed" },
      barMaxWidth: 36,
      itemStyle: chart.kind === "BAR" ? { borderRadius: [3, 3, 0, 0] } : undefined,
    })),
  };
}

// The largest on top; its name above each bar, where even a phone has room for it.
function rank(chart, write, ink) {
  return {
    grid: { left: 8, right: 72, top: 8, bottom: 8 },
    xAxis: { type: "value", show: false, min: (range) => Math.min(0, range.min) },
    yAxis: { type: "category", data: chart.categories, inverse: true, show: false },
    series: chart.series.map((series) => ({
      name: series.name,
      type: "bar",
      data: series.values,
      barWidth: 10,
      barCategoryGap: "60%",
      itemStyle: { borderRadius: 3 },
      label: { show: true, position: "right", color: ink, formatter: (at) => write(at.value) },
      markPoint: {
        symbol: "rect",
        symbolSize: 0,
        silent: true,
        label: { show: true, color: ink, position: "right", align: "left", verticalAlign: "bottom", offset: [0, -8], formatter: (at) => at.name },
        data: chart.categories.map((category) => ({ name: category, coord: [0, category] })),
      },
    })),
  };
}

function heat(chart, write, axis) {
  const cells = chart.series.flatMap((series, row) => series.values.map((value, column) => [column, row, value ?? "-"]));
  const figures = cells.map((cell) => cell[2]).filter((value) => value !== "-");
  return {
    grid: { left: 8, right: 12, top: 8, bottom: 56, containLabel: true },
    tooltip: { renderMode: "richText", confine: true, formatter: (at) => `${chart.series[at.value[1]].name} ${chart.categories[at.value[0]]} : ${write(at.value[2])}` },
    xAxis: { type: "category", data: chart.categories, ...axis },
    yAxis: { type: "category", data: chart.series.map((series) => series.name), inverse: true, ...axis },
    visualMap: {
      min: 0,
      max: Math.max(1, ...figures),
      orient: "horizontal",
      left: "center",
      bottom: 0,
      itemHeight: 120,
      formatter: write,
      textStyle: { color: token("--ink-soft") },
      inRange: { color: [token("--heat-low"), token("--heat-high")] },
    },
    series: [{ type: "heatmap", data: cells, itemStyle: { borderColor: token("--surface"), borderWidth: 2 } }],
  };
}

function draw(element) {
  const chart = JSON.parse(element.dataset.chart);
  charts.get(element)?.dispose();
  if (chart.kind === "RANK") {
    element.style.height = `${chart.categories.length * 44 + 16}px`;
  }
  const drawn = window.echarts.init(element, null, { renderer: "canvas" });
  drawn.setOption(option(chart));
  charts.set(element, drawn);
}

export function enliven(root) {
  const elements = [...root.querySelectorAll("[data-chart]")].filter((element) => !charts.has(element));
  load().then(() => elements.forEach(draw));
}

document.addEventListener("cabas:theme", () => [...charts.keys()].forEach(draw));
addEventListener("resize", () => charts.forEach((chart) => chart.resize()));
addEventListener("beforeprint", () => charts.forEach((chart) => chart.resize()));
