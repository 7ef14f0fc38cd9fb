package coop.cabas.indicators.web;

import coop.cabas.indicators.figures.Articles.Sold;
import coop.cabas.indicators.figures.Basis;
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
 * @param sales what departments and top rest on
 * @param outs what missing rests on
 * @param moves what losses rest on
 */
public record ReportPage(
        Scope scope,
        List<Tile> tiles,
        Chart turnover,
        List<Share> departments,
        List<Sold> top,
        List<StockOuts.Line> missing,
        List<Losses.Reason> losses,
        Basis sales,
        Basis outs,
        Basis moves)
        implements Page {}
