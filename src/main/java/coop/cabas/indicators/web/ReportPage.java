package coop.cabas.indicators.web;

import coop.cabas.indicators.figures.Articles.Sold;
import coop.cabas.indicators.figures.Losses;
import coop.cabas.indicators.figures.Shares.Share;
import coop.cabas.indicators.figures.StockOuts;
import coop.cabas.ui.Page;
import coop.cabas.ui.chart.Chart;

import java.util.List;

/**
 * The activity on one sheet, for the meeting.
 *
 * @param turnover turnover along the period
 * @param departments the largest first
 * @param top articles that sold most
 * @param missing articles whose stock-outs cost most
 * @param losses known losses, costliest first
 */
public record ReportPage(
        Scope scope,
        List<Tile> tiles,
        Chart turnover,
        List<Share> departments,
        List<Sold> top,
        List<StockOuts.Line> missing,
        List<Losses.Reason> losses)
        implements Page {}
